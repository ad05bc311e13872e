package io.stratus.local.s3.object;

import io.stratus.local.http.Answer;
import io.stratus.local.http.StreamedAnswer;
import io.stratus.local.iam.Access;
import io.stratus.local.s3.event.Notifications;
import io.stratus.local.s3.request.ConditionKeys;
import io.stratus.local.s3.request.S3Operation;
import io.stratus.local.s3.request.S3Request;
import io.stratus.local.s3.store.Precondition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `DeleteObject`. That there was nothing to delete is no error.
public record DeleteObject(Notifications notifications) implements S3Operation {

    /// What became of one object.
    ///
    /// @param marker whether a marker was made, or a marker was what was deleted
    /// @param version of the marker, or what was deleted; null where there is none to tell
    record Deleted(boolean marker, @Nullable String version) {}

    @Override
    public String name() {
        return "DeleteObject";
    }

    @Override
    public List<Access> needs(S3Request request) {
        return List.of(need(request, request.key(), request.versionId()));
    }

    static Access need(S3Request request, String key, @Nullable String versionId) {
        return ConditionKeys.of(request)
                .with("s3:VersionId", versionId)
                .on(
                        versionId == null ? "s3:DeleteObject" : "s3:DeleteObjectVersion",
                        request.bucket().spec().arn(key));
    }

    @Override
    public StreamedAnswer answer(S3Request request) {
        var precondition = request.field("If-Match") == null ? Precondition.NONE : Conditions.ofWrite(request);
        var deleted = delete(request, request.key(), request.versionId(), precondition);
        var answer = StreamedAnswer.of(Answer.empty(204));
        if (deleted.version() != null) {
            answer = answer.with("x-amz-version-id", deleted.version());
        }
        return deleted.marker() ? answer.with("x-amz-delete-marker", "true") : answer;
    }

    Deleted delete(S3Request request, String key, @Nullable String versionId, Precondition precondition) {
        var store = request.bucket().store();
        if (versionId != null) {
            var gone = store.deleteVersion(key, versionId);
            if (gone != null) {
                notifications.removed("Delete", request, key, gone);
            }
            return new Deleted(gone != null && gone.marker(), versionId);
        }
        var marker = store.delete(key, precondition);
        notifications.removed(marker == null ? "Delete" : "DeleteMarkerCreated", request, key, marker);
        return new Deleted(marker != null, marker == null ? null : marker.id());
    }
}
