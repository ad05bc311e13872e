package io.stratus.it.folder;

import static io.stratus.it.folder.Refusals.DENIED;

import io.stratus.common.matrix.Answer;
import io.stratus.common.matrix.Case;
import io.stratus.common.matrix.Section;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What is the administrator's: the bucket itself. The twin is the one request on the bucket that a user may send.
record BucketCases(TwoFolders two, Wire ann) {

    private static final List<String> READS = List.of(
            "GetBucketLocation location",
            "GetBucketVersioning versioning",
            "GetBucketPolicy policy",
            "GetBucketAcl acl",
            "GetBucketCors cors",
            "GetBucketLifecycleConfiguration lifecycle",
            "GetBucketNotificationConfiguration notification",
            "GetPublicAccessBlock publicAccessBlock");
    private static final List<String> WRITES = List.of(
            "PutBucketPolicy policy",
            "PutBucketAcl acl",
            "PutBucketVersioning versioning",
            "PutBucketCors cors",
            "PutBucketLifecycleConfiguration lifecycle",
            "PutBucketNotificationConfiguration notification",
            "PutPublicAccessBlock publicAccessBlock",
            "DeleteBucketPolicy policy",
            "DeletePublicAccessBlock publicAccessBlock");

    Section section() {
        return new Section(
                "The bucket",
                Stream.of(
                                Stream.of(one("HeadBucket", new Answer(403, ""), "HEAD", "")),
                                READS.stream().map(this::one),
                                WRITES.stream().map(this::one),
                                Stream.of(one("DeleteBucket", DENIED, "DELETE", "")))
                        .flatMap(cases -> cases)
                        .toList());
    }

    private Case one(String operation) {
        var words = operation.split(" ", 2);
        var method = words[0].startsWith("Get") ? "GET" : words[0].startsWith("Put") ? "PUT" : "DELETE";
        return one(words[0], DENIED, method, "?" + words[1]);
    }

    private Case one(String operation, Answer refused, String method, String query) {
        return new Case(
                operation,
                refused,
                "ListObjectsV2 of the own folder",
                () -> ann.send(method, "/" + two.place().bucket() + query, Map.of(), ""),
                () -> ann.get("/" + two.place().bucket() + "?list-type=2&prefix=" + two.own("")));
    }
}
