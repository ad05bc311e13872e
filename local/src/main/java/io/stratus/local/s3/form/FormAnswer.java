package io.stratus.local.s3.form;

import io.stratus.local.http.Answer;
import io.stratus.local.http.StreamedAnswer;
import io.stratus.local.iam.Query;
import io.stratus.local.s3.bucket.Bucket;
import io.stratus.local.s3.object.Conditions;
import io.stratus.local.s3.object.Uploaded;
import io.stratus.local.s3.protocol.Xml;
import io.stratus.local.s3.store.ObjectVersion;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a form wants to hear when its file is there.
///
/// @param redirect where the browser goes on; null for nowhere
/// @param status 200, 201 or 204
record FormAnswer(@Nullable String redirect, int status) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[\\x21-\\x7e]+");

    /// Anything else than what S3 knows counts as nothing said.
    static FormAnswer wanted(Map<String, String> fields) {
        var redirect = fields.getOrDefault("success_action_redirect", fields.getOrDefault("redirect", ""));
        var status = fields.getOrDefault("success_action_status", "");
        return new FormAnswer(
                ADDRESS.matcher(redirect).matches() ? redirect : null,
                status.equals("200") || status.equals("201") ? Integer.parseInt(status) : 204);
    }

    StreamedAnswer of(Bucket bucket, ObjectVersion version) {
        var location = "/" + bucket.name() + "/" + Query.encode(version.key()).replace("%2F", "/");
        var answer = redirect != null
                ? StreamedAnswer.of(Answer.empty(303)).with("Location", next(redirect, bucket, version))
                : plain(bucket, version, location).with("Location", location);
        for (var line : Uploaded.fields(bucket, version).lines()) {
            answer = answer.with(line.getKey(), line.getValue());
        }
        return answer;
    }

    private StreamedAnswer plain(Bucket bucket, ObjectVersion version, String location) {
        return status != 201
                ? StreamedAnswer.of(Answer.empty(status))
                : Xml.document("PostResponse")
                        .text("Location", location)
                        .text("Bucket", bucket.name())
                        .text("Key", version.key())
                        .text("ETag", Conditions.quoted(version.etag()))
                        .answer(201);
    }

    private static String next(String redirect, Bucket bucket, ObjectVersion version) {
        return redirect + (redirect.contains("?") ? "&" : "?") + "bucket=" + bucket.name() + "&key="
                + Query.encode(version.key()) + "&etag=" + Query.encode(Conditions.quoted(version.etag()));
    }
}
