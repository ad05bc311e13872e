package io.stratus.local.s3.object;

import io.stratus.local.http.Answer;
import io.stratus.local.http.Fields;
import io.stratus.local.http.StreamedAnswer;
import io.stratus.local.s3.bucket.Bucket;
import io.stratus.local.s3.store.ObjectVersion;
import java.util.Locale;
import java.util.Map;

/// How a written object is told.
public final class Uploaded {

    private Uploaded() {}

    static StreamedAnswer answer(Bucket bucket, ObjectVersion version) {
        var answer = StreamedAnswer.of(Answer.empty(200));
        return new StreamedAnswer(200, fields(bucket, version), answer.body(), answer.length());
    }

    /// Its entity tag, encryption, version and checksums.
    public static Fields fields(Bucket bucket, ObjectVersion version) {
        var fields = Fields.of("ETag", Conditions.quoted(version.etag()))
                .with("x-amz-server-side-encryption", bucket.spec().encryption());
        return checksums(versioned(fields, bucket, version.id()), version.checksums());
    }

    /// The version's id, where the bucket keeps versions.
    public static Fields versioned(Fields fields, Bucket bucket, String id) {
        return bucket.spec().versioned() ? fields.with("x-amz-version-id", id) : fields;
    }

    /// Fields with these checksums.
    ///
    /// @param checksums by algorithm
    public static Fields checksums(Fields fields, Map<String, String> checksums) {
        var all = fields;
        for (var checksum : checksums.entrySet()) {
            all = all.with("x-amz-checksum-" + checksum.getKey().toLowerCase(Locale.ROOT), checksum.getValue());
        }
        return checksums.isEmpty() ? all : all.with("x-amz-checksum-type", "FULL_OBJECT");
    }
}
