package io.stratus.it.folder;

import static io.stratus.it.folder.Refusals.DENIED;

import io.stratus.common.matrix.Answer;
import io.stratus.common.matrix.Case;
import io.stratus.common.matrix.Section;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;

/// Listings: what is asked for is the prefix.
record ListingCases(TwoFolders two, S3Client s3) {

    Section section() {
        return new Section(
                "Listings",
                List.of(
                        v2("the prefix of another folder", two.other("")),
                        new Case(
                                "ListObjectsV2 without a prefix",
                                DENIED,
                                "prefix `private/<sub>/`",
                                () -> listV2(null),
                                () -> listV2(two.own(""))),
                        v2("an empty prefix", ""),
                        v2("prefix `private/`", "private/"),
                        v2("prefix `private/<sub>`, without the slash", "private/" + two.sub()),
                        v2("prefix `private/<sub>evil/`", "private/" + two.sub() + "evil/"),
                        v2("prefix `private/*/`: an asterisk in a request is a character", "private/*/"),
                        v2("prefix `private/<sub>/` in capitals", two.own("").toUpperCase(Locale.ROOT)),
                        v2("prefix `private/<sub>` with a null byte behind it", "private/" + two.sub() + "\u0000/"),
                        Case.of(
                                "ListObjects with the prefix of another folder",
                                DENIED,
                                "prefix `private/<sub>/`",
                                this::listV1,
                                two.other(""),
                                two.own("")),
                        Case.of(
                                "ListObjectVersions with the prefix of another folder",
                                DENIED,
                                "prefix `private/<sub>/`",
                                this::versions,
                                two.other(""),
                                two.own("")),
                        new Case(
                                "ListMultipartUploads, even with prefix `private/<sub>/`",
                                DENIED,
                                "ListObjectsV2",
                                () -> uploads(two.own("")),
                                () -> listV2(two.own(""))),
                        new Case(
                                "ListBuckets",
                                DENIED,
                                "ListObjectsV2",
                                () -> Answer.of(s3::listBuckets),
                                () -> listV2(two.own("")))));
    }

    private Case v2(String tried, String prefix) {
        return Case.of(
                "ListObjectsV2 with " + tried, DENIED, "prefix `private/<sub>/`", this::listV2, prefix, two.own(""));
    }

    private Answer listV2(@Nullable String prefix) {
        return Answer.of(
                () -> s3.listObjectsV2(it -> it.bucket(two.place().bucket()).prefix(prefix)));
    }

    private Answer listV1(String prefix) {
        return Answer.of(
                () -> s3.listObjects(it -> it.bucket(two.place().bucket()).prefix(prefix)));
    }

    private Answer versions(String prefix) {
        return Answer.of(() ->
                s3.listObjectVersions(it -> it.bucket(two.place().bucket()).prefix(prefix)));
    }

    private Answer uploads(String prefix) {
        return Answer.of(() ->
                s3.listMultipartUploads(it -> it.bucket(two.place().bucket()).prefix(prefix)));
    }
}
