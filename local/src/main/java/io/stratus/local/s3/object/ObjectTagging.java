package io.stratus.local.s3.object;

import io.stratus.local.http.Answer;
import io.stratus.local.http.Fields;
import io.stratus.local.http.StreamedAnswer;
import io.stratus.local.iam.Access;
import io.stratus.local.s3.request.Found;
import io.stratus.local.s3.request.S3Operation;
import io.stratus.local.s3.request.S3Request;
import io.stratus.local.s3.request.Tags;
import io.stratus.local.s3.store.ObjectVersion;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// `GetObjectTagging`, `PutObjectTagging` and `DeleteObjectTagging`. What tags a request would set is in its body, so
/// `s3:RequestObjectTag` is a condition of uploads alone.
///
/// @param name of the three
public record ObjectTagging(String name) implements S3Operation {

    private static final int LONGEST_DOCUMENT = 64 * 1024; // bytes

    @Override
    public List<Access> needs(S3Request request) {
        return List.of(GetObject.read(request, "s3:" + name, "s3:" + name.replace("Tagging", "VersionTagging")));
    }

    @Override
    public StreamedAnswer answer(S3Request request) throws IOException {
        var version = Found.version(request.bucket(), request.key(), request.versionId(), request.permissions());
        var answer = switch (name) {
            case "GetObjectTagging" -> Tags.toXml(version.tags()).answer(200);
            case "PutObjectTagging" ->
                tag(request, version, Tags.ofXml(request.payload().read(LONGEST_DOCUMENT)), 200);
            default -> tag(request, version, Map.of(), 204);
        };
        var fields = Uploaded.versioned(Fields.NONE, request.bucket(), version.id());
        for (var line : fields.lines()) {
            answer = answer.with(line.getKey(), line.getValue());
        }
        return answer;
    }

    private static StreamedAnswer tag(S3Request request, ObjectVersion version, Map<String, String> tags, int status) {
        request.bucket().store().tag(version, tags);
        return StreamedAnswer.of(Answer.empty(status));
    }
}
