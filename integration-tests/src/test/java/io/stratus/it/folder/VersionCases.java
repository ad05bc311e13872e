package io.stratus.it.folder;

import static io.stratus.it.folder.Refusals.DENIED;

import io.stratus.common.matrix.Answer;
import io.stratus.common.matrix.Case;
import io.stratus.common.matrix.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;

/// Older versions, and copies.
record VersionCases(TwoFolders two, S3Client s3) {

    private static final String OWN_SOURCE = "a source in the own folder";

    Section section() {
        return new Section(
                "Versions and copies",
                List.of(
                        Case.of(
                                "GetObject of a version in another folder",
                                DENIED,
                                "a version of the own file",
                                this::get,
                                new Version(two.other(TwoFolders.FILE), two.otherVersion()),
                                new Version(two.own(TwoFolders.FILE), two.version())),
                        Case.of(
                                "GetObject of the own file in a version of another folder's file",
                                DENIED,
                                "a version of the own file",
                                id -> get(new Version(two.own(TwoFolders.FILE), id)),
                                two.otherVersion(),
                                two.version()),
                        new Case(
                                "DeleteObject of a version of the own file: what was written over stays for 30 days",
                                DENIED,
                                "without `versionId`, which adds a delete marker",
                                () -> delete(two.own(TwoFolders.FILE), two.version()),
                                () -> delete(two.own("gone"), null)),
                        new Case(
                                "DeleteObjects with a version of the own file: that key's own error",
                                new Answer(200, "AccessDenied"),
                                "without the version",
                                () -> deleteMany(two.own(TwoFolders.FILE), two.version()),
                                () -> deleteMany(two.own("gone"), null)),
                        copyOf("another folder's file", two.other(TwoFolders.FILE)),
                        copyOf("another folder's file by way of the own: `private/<sub>/../<other>/file`", dotted()),
                        Case.of(
                                "CopyObject from a version of another folder's file",
                                DENIED,
                                OWN_SOURCE,
                                this::copyVersion,
                                new Version(two.other(TwoFolders.FILE), two.otherVersion()),
                                new Version(two.own(TwoFolders.FILE), two.version())),
                        Case.of(
                                "CopyObject from the own folder into another",
                                DENIED,
                                "a target in the own folder",
                                target -> copy(two.own(TwoFolders.FILE), target),
                                two.other("copy"),
                                two.own("copy"))));
    }

    private record Version(String key, String id) {}

    private String dotted() {
        return two.own("../" + two.otherSub() + "/file");
    }

    private Case copyOf(String from, String source) {
        return Case.of(
                "CopyObject from " + from,
                DENIED,
                OWN_SOURCE,
                key -> copy(key, two.own("copy")),
                source,
                two.own(TwoFolders.FILE));
    }

    private Answer get(Version version) {
        return Answer.of(() -> s3.getObjectAsBytes(
                it -> it.bucket(two.place().bucket()).key(version.key()).versionId(version.id())));
    }

    private Answer delete(String key, @Nullable String version) {
        return Answer.of(() ->
                s3.deleteObject(it -> it.bucket(two.place().bucket()).key(key).versionId(version)));
    }

    private Answer deleteMany(String key, @Nullable String version) {
        var object = ObjectIdentifier.builder().key(key).versionId(version).build();
        var answer = s3.deleteObjects(it -> it.bucket(two.place().bucket())
                .delete(Delete.builder().objects(List.of(object)).build()));
        return answer.hasErrors() ? new Answer(200, answer.errors().getFirst().code()) : Answer.OK;
    }

    private Answer copy(String source, String target) {
        return Answer.of(
                () -> s3.copyObject(copying(source).destinationKey(target).build()));
    }

    private Answer copyVersion(Version source) {
        return Answer.of(() -> s3.copyObject(copying(source.key())
                .sourceVersionId(source.id())
                .destinationKey(two.own("copy"))
                .build()));
    }

    private CopyObjectRequest.Builder copying(String source) {
        var bucket = two.place().bucket();
        return CopyObjectRequest.builder()
                .sourceBucket(bucket)
                .sourceKey(source)
                .destinationBucket(bucket);
    }
}
