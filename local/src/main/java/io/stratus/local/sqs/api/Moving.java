package io.stratus.local.sqs.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.local.iam.Access;
import io.stratus.local.sqs.QueueError;
import io.stratus.local.sqs.Queues;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `StartMessageMoveTask`: what a dead-letter queue holds is tried once more. The task has ended when it is answered.
record Moving(Queues queues) {

    /// What the caller must be allowed (Developer Guide, "Configuring queue permissions for dead-letter queue
    /// redrive").
    List<Access> needs(Parameters in) {
        var source = in.optional("SourceArn");
        var destination = in.optional("DestinationArn");
        if (source == null) {
            return List.of(Access.to("sqs:StartMessageMoveTask", "*"));
        }
        var onSource = Stream.of(
                        "sqs:StartMessageMoveTask", "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes")
                .map(action -> Access.to(action, source));
        var destinations = destination == null
                ? queues.givingUpTo(source).stream().map(queue -> queue.spec().arn())
                : Stream.of(destination);
        return Stream.concat(onSource, destinations.map(arn -> Access.to("sqs:SendMessage", arn)))
                .toList();
    }

    /// @throws QueueError if the source is no dead-letter queue, or a queue does not exist
    ObjectNode move(Parameters in) {
        var source = in.text("SourceArn");
        var destination = in.optional("DestinationArn");
        if (queues.find(source) == null) {
            throw QueueError.noResource("SourceArn");
        }
        if (destination != null && queues.find(destination) == null) {
            throw QueueError.noResource("DestinationArn");
        }
        if (queues.givingUpTo(source).isEmpty()) {
            throw QueueError.invalidParameter("Source queue must be configured as a Dead Letter Queue.");
        }
        queues.redrive(source, destination);
        var handle = Base64.getEncoder().encodeToString(source.getBytes(UTF_8));
        return JsonMapper.shared().createObjectNode().put("TaskHandle", handle);
    }
}
