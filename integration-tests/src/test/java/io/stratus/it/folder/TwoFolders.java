package io.stratus.it.folder;

import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;

/// The folder of the user who attacks, and one whose name differs from it in the last character. In each, the account
/// itself has put a file and begun an upload.
///
/// @param sub the attacker's
/// @param otherVersion version of the other folder's file
record TwoFolders(
        Place place,
        String sub,
        String otherSub,
        Upload upload,
        Upload otherUpload,
        String version,
        String otherVersion) {

    static final String FILE = "file";

    /// A multipart upload that goes on.
    record Upload(String key, String id) {}

    static TwoFolders of(Caller account, String sub) {
        var otherSub = sub.substring(0, sub.length() - 1) + (sub.endsWith("0") ? '1' : '0');
        var bucket = account.place().bucket();
        var own = new Planting(account.s3(), bucket, sub);
        var other = new Planting(account.s3(), bucket, otherSub);
        return new TwoFolders(
                account.place(), sub, otherSub, own.begin(), other.begin(), own.put(FILE), other.put(FILE));
    }

    /// The key of a file in the attacker's own folder.
    String own(String name) {
        return "private/" + sub + "/" + name;
    }

    String other(String name) {
        return "private/" + otherSub + "/" + name;
    }

    /// A key as it stands in a path.
    String path(String key) {
        return "/" + place.bucket() + "/" + key;
    }

    /// Everything in the other folder, to be compared.
    List<String> otherContent(Caller account) {
        ListObjectVersionsResponse found =
                account.s3().listObjectVersions(it -> it.bucket(place.bucket()).prefix(other("")));
        var uploads = account.s3()
                .listParts(
                        it -> it.bucket(place.bucket()).key(otherUpload.key()).uploadId(otherUpload.id()))
                .parts();
        return List.of("" + found.versions(), "" + found.deleteMarkers(), "" + uploads);
    }

    private record Planting(S3Client s3, String bucket, String sub) {

        String put(String name) {
            return s3.putObject(it -> it.bucket(bucket).key("private/" + sub + "/" + name), RequestBody.fromString(sub))
                    .versionId();
        }

        Upload begin() {
            var key = "private/" + sub + "/upload";
            return new Upload(
                    key,
                    s3.createMultipartUpload(it -> it.bucket(bucket).key(key)).uploadId());
        }
    }
}
