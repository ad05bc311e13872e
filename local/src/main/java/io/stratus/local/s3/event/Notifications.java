package io.stratus.local.s3.event;

import io.stratus.local.crypto.RandomIds;
import io.stratus.local.s3.event.EventMessage.Origin;
import io.stratus.local.s3.request.S3Request;
import io.stratus.local.s3.store.ObjectVersion;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Tells queues what became of objects, as the buckets' rules say (S3 User Guide, "Amazon S3 Event Notifications").
/// Sent after the write, at least once and in no order that holds: `sequencer` orders the events of one key.
///
/// @param queues takes a queue's ARN and a message
/// @param random of the request ids in messages
public record Notifications(BiConsumer<String, String> queues, RandomGenerator random) {

    /// Tells that an object was written.
    ///
    /// @param way such as `Put` or `CompleteMultipartUpload`
    public void created(String way, S3Request request, ObjectVersion version) {
        send("ObjectCreated:" + way, request, request.key(), version, version.sequence());
    }

    /// Tells that an object was deleted, or a version of it.
    ///
    /// @param way `Delete` or `DeleteMarkerCreated`
    /// @param version the marker, or what is gone; null where nothing is known of it
    public void removed(String way, S3Request request, String key, @Nullable ObjectVersion version) {
        send(
                "ObjectRemoved:" + way,
                request,
                key,
                version,
                request.bucket().store().nextSequence());
    }

    private void send(String name, S3Request request, String key, @Nullable ObjectVersion version, long sequencer) {
        var bucket = request.bucket().spec();
        var origin =
                new Origin(request.permissions().principal(), request.head().remoteAddress(), RandomIds.uuid(random));
        var message = new EventMessage(name, bucket, key, version, sequencer, request.at(), origin);
        for (var rule : bucket.notifications()) {
            if (rule.matches(name, key)) {
                queues.accept(rule.queueArn(), message.json(rule));
            }
        }
    }
}
