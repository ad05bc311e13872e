package io.stratus.local.sqs.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.local.iam.Caller;
import io.stratus.local.iam.Principal;
import io.stratus.local.sqs.Draft;
import io.stratus.local.sqs.Md5;
import io.stratus.local.sqs.Message;
import io.stratus.local.sqs.MessageAttribute;
import io.stratus.local.sqs.Queue;
import io.stratus.local.sqs.QueueError;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `SendMessage` and `SendMessageBatch`.
///
/// @param caller who sends; null only where a policy of the queue were to let anyone
record Sending(Queue queue, @Nullable Caller caller) {

    /// Bytes of a message with its attributes, and of a batch in sum (API Reference, `SendMessage`: 1 MiB).
    static final int LARGEST = 1024 * 1024;

    private static final int LONGEST_DELAY = 900;
    private static final Pattern ALLOWED =
            Pattern.compile("[\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]*");

    ObjectNode one(Parameters in) {
        var draft = draft(in);
        if (bytes(draft) > LARGEST) {
            throw QueueError.invalidParameter(
                    "One or more parameters are invalid. Reason: Message must be shorter than %d bytes."
                            .formatted(LARGEST));
        }
        return result(queue.send(draft));
    }

    /// @throws QueueError if all of them together are too large, or the batch is none
    ObjectNode batch(Parameters in) {
        var batch = Batch.of(in, "SendMessageBatchRequestEntry");
        int sum = batch.entries().stream().mapToInt(this::bytesIfSound).sum();
        if (sum > LARGEST) {
            throw QueueError.batch(
                    "BatchRequestTooLong",
                    "Batch requests cannot be longer than %d bytes. You have sent %d bytes.".formatted(LARGEST, sum));
        }
        return batch.each(this::one);
    }

    private Draft draft(Parameters in) {
        var body = in.text("MessageBody");
        if (body.isEmpty()) {
            throw QueueError.missing("MessageBody");
        }
        if (!ALLOWED.matcher(body).matches()) {
            throw QueueError.invalidContents();
        }
        var trace = in.member("MessageSystemAttributes").path("AWSTraceHeader").path("StringValue");
        return new Draft(
                body,
                Attributes.read(in.member("MessageAttributes")),
                trace.isString() ? trace.stringValue() : null,
                sender(),
                in.seconds("DelaySeconds", LONGEST_DELAY));
    }

    private String sender() {
        return switch (caller == null ? null : caller.principal()) {
            case null -> "anonymous";
            case Principal.Root root -> root.account();
            case Principal.User user -> user.name();
            case Principal.AssumedRole role -> role.role() + ":" + role.session();
        };
    }

    private static int bytes(Draft draft) {
        return draft.body().getBytes(UTF_8).length + Attributes.bytes(draft.attributes());
    }

    /// None where the entry is refused for a reason of its own.
    private int bytesIfSound(Parameters entry) {
        try {
            return bytes(draft(entry));
        } catch (QueueError refusedLater) {
            return 0;
        }
    }

    private static ObjectNode result(Message sent) {
        var result = JsonMapper.shared()
                .createObjectNode()
                .put("MessageId", sent.id())
                .put("MD5OfMessageBody", Md5.of(sent.body()));
        if (!sent.attributes().isEmpty()) {
            result.put("MD5OfMessageAttributes", Md5.of(sent.attributes()));
        }
        var trace = sent.traceHeader();
        if (trace != null) {
            var system = Map.of("AWSTraceHeader", new MessageAttribute("String", trace));
            result.put("MD5OfMessageSystemAttributes", Md5.of(system));
        }
        return result;
    }
}
