package io.stratus.local.s3.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.local.http.Fields;
import io.stratus.local.http.Incoming;
import io.stratus.local.iam.Decision.Denied;
import io.stratus.local.iam.Query;
import io.stratus.local.iam.SignedPolicy;
import io.stratus.local.s3.bucket.Bucket;
import io.stratus.local.s3.payload.Payload;
import io.stratus.local.s3.protocol.S3Error;
import io.stratus.local.s3.request.Permissions;
import io.stratus.local.s3.request.S3Gate;
import io.stratus.local.s3.request.S3Request;
import io.stratus.local.s3.request.Tags;
import io.stratus.local.s3.request.Target;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// `POST Object`: the fields of a form are judged before its file is read.
public record PostObject(S3Gate gate, InstantSource clock) {

    /// Reads a form as far as its file.
    ///
    /// @throws S3Error if it is not signed, or not as its policy wants it
    public PostedObject begin(Bucket bucket, Incoming head, InputStream body, Consumer<Denied> console)
            throws IOException {
        var type = head.fields().first("Content-Type");
        var form = new FormBody(type == null ? "" : type, body);
        var fields = expanded(form);
        fields.put("bucket", bucket.name());
        var signed = signed(fields);
        var caller = gate.identify(signed, head);
        var policy = PolicyDocument.parse(signed.policy());
        policy.check(fields, clock.instant());
        return new PostedObject(
                request(bucket, head, fields, gate.permissions(caller, head, console)),
                form,
                policy.length(),
                FormAnswer.wanted(fields));
    }

    /// The `PutObject` that a form stands for, whose fields are the form's.
    private S3Request request(Bucket bucket, Incoming head, Map<String, String> fields, Permissions permissions) {
        var asHead = new Incoming(
                head.method(), head.path(), head.query(), headers(fields), new byte[0], false, head.remoteAddress());
        return new S3Request(
                bucket,
                required("key", fields),
                Query.of(null),
                asHead,
                Payload.of(asHead, null, InputStream.nullInputStream()),
                permissions,
                clock.instant());
    }

    private static Fields headers(Map<String, String> fields) {
        var headers = Fields.NONE;
        for (var field : fields.entrySet()) {
            headers = switch (field.getKey()) {
                case "acl" -> headers.with("x-amz-acl", field.getValue());
                case "tagging" ->
                    headers.with(
                            "x-amz-tagging",
                            Tags.toField(Tags.ofXml(field.getValue().getBytes(UTF_8))));
                default -> headers.with(field.getKey(), field.getValue());
            };
        }
        return headers;
    }

    private static Map<String, String> expanded(FormBody form) throws IOException {
        var fields = new LinkedHashMap<>(form.fields());
        fields.remove("bucket"); // the address says which
        var key = required("key", fields);
        if (fields.keySet().stream().anyMatch(name -> name.startsWith("x-amz-checksum-"))) {
            throw S3Error.notImplemented("checksums of a form");
        }
        fields.put("key", Target.key(key.replace("${filename}", form.fileName())));
        return fields;
    }

    private static SignedPolicy signed(Map<String, String> fields) {
        if (!fields.containsKey("policy")) {
            throw S3Error.accessDenied("Access Denied");
        }
        if (!required("x-amz-algorithm", fields).equals("AWS4-HMAC-SHA256")) {
            throw S3Error.invalidArgument("Only AWS4-HMAC-SHA256 is supported as X-Amz-Algorithm");
        }
        return new SignedPolicy(
                required("policy", fields),
                required("x-amz-credential", fields),
                required("x-amz-date", fields),
                required("x-amz-signature", fields),
                fields.get("x-amz-security-token"));
    }

    private static String required(String name, Map<String, String> fields) {
        var value = fields.get(name);
        if (value == null || value.isEmpty()) {
            throw S3Error.invalidArgument("Bucket POST must contain a field named '" + name
                    + "'.  If it is specified, please check the order of the fields.");
        }
        return value;
    }
}
