package io.stratus.todo.file;

import io.stratus.common.http.EntityTag;
import io.stratus.common.http.IfMatch;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Files in S3. The SDK asks for lists with names in URL encoding and decodes them, so that a name may have characters
/// that XML has not.
record S3UserFiles(S3Clients s3, Grants grants, String bucket) implements UserFiles {

    private static final int PRECONDITION_FAILED = 412;

    /// S3 also says 403 of what is not there to a caller whose s3:ListBucket is bound to a prefix (API Reference
    /// "GetObject"), and 400 of an id that it would never have given.
    private static final Set<Integer> NOT_THERE = Set.of(400, 403, 404);

    @Override
    public Listing<StoredFile> list(Folder folder, String prefix, int limit, @Nullable String after) {
        var request = ListObjectsV2Request.builder()
                .overrideConfiguration(S3Calls.by(grants.grant(folder, Access.FILES)))
                .bucket(bucket)
                .prefix(folder.prefix() + prefix)
                .maxKeys(limit)
                .startAfter(after == null ? null : folder.prefix() + after)
                .build();
        var page = S3Calls.unlessBusy(() -> s3.client().get().listObjectsV2(request));
        var items = page.contents().stream().map(object -> file(folder, object)).toList();
        boolean more = Boolean.TRUE.equals(page.isTruncated()) && !items.isEmpty();
        return new Listing<>(items, more ? items.getLast().name() : null);
    }

    @Override
    public Listing<FileVersion> versions(Folder folder, FileName name, int limit, @Nullable String after) {
        var key = folder.key(name);
        var request = ListObjectVersionsRequest.builder()
                .overrideConfiguration(S3Calls.by(grants.grant(folder, Access.FILES)))
                .bucket(bucket)
                .prefix(key)
                .maxKeys(limit)
                .keyMarker(after == null ? null : key)
                .versionIdMarker(after)
                .build();
        var page = S3Calls.unlessBusy(() -> s3.client().get().listObjectVersions(request));
        // The versions of other names that begin with this one follow: none of them belongs here.
        boolean more = Boolean.TRUE.equals(page.isTruncated()) && key.equals(page.nextKeyMarker());
        return new Listing<>(S3Versions.of(page, key), more ? page.nextVersionIdMarker() : null);
    }

    @Override
    public Restoring restore(Folder folder, FileName name, String versionId, @Nullable IfMatch ifMatch) {
        var there = current(folder, name);
        if (!holds(ifMatch, there)) {
            return new MovedOn(there);
        }
        var key = folder.key(name);
        var copy = CopyObjectRequest.builder()
                .overrideConfiguration(S3Calls.by(grants.grant(folder, Access.FILES)))
                .sourceBucket(bucket)
                .sourceKey(key)
                .sourceVersionId(versionId)
                .destinationBucket(bucket)
                .destinationKey(key);
        // What was just seen, so that nothing comes between.
        var request = there == null ? copy.ifNoneMatch("*") : copy.ifMatch(there);
        return S3Calls.unlessBusy(() -> copy(request.build()));
    }

    @Override
    public void delete(Folder folder, FileName name) {
        var credentials = S3Calls.by(grants.grant(folder, Access.FILES));
        S3Calls.unlessBusy(() -> s3.client()
                .get()
                .deleteObject(delete ->
                        delete.overrideConfiguration(credentials).bucket(bucket).key(folder.key(name))));
    }

    private Restoring copy(CopyObjectRequest request) {
        try {
            var copied = s3.client().get().copyObject(request);
            return new Restored(copied.copyObjectResult().eTag(), copied.versionId());
        } catch (S3Exception refused) {
            if (refused.statusCode() == PRECONDITION_FAILED) {
                return new MovedOn(null);
            }
            if (NOT_THERE.contains(refused.statusCode())) {
                return new NoSuchVersion();
            }
            throw refused;
        }
    }

    /// The tag of the current file. A list, because it tells "none" from "not yours": of all names that begin with this
    /// one, this one is the first.
    private @Nullable String current(Folder folder, FileName name) {
        var first = list(folder, name.text(), 1, null).items();
        return !first.isEmpty() && first.getFirst().name().equals(name.text())
                ? first.getFirst().etag()
                : null;
    }

    private static boolean holds(@Nullable IfMatch ifMatch, @Nullable String there) {
        return ifMatch == null
                ? there == null
                : there != null && ifMatch.holdsFor(new EntityTag(there.replace("\"", "")));
    }

    private static StoredFile file(Folder folder, S3Object object) {
        var name = object.key().substring(folder.prefix().length());
        return new StoredFile(name, object.size(), object.eTag(), object.lastModified());
    }
}
