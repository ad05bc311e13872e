package io.stratus.local.sqs.api;

import io.stratus.local.sqs.Delivery;
import io.stratus.local.sqs.Md5;
import io.stratus.local.sqs.Queue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `ReceiveMessage`.
record Receiving(Queue queue) {

    ObjectNode receive(Parameters in) throws InterruptedException {
        int most = in.number("MaxNumberOfMessages", 1, 1, 10);
        var visibility = in.seconds("VisibilityTimeout", Visibility.LONGEST);
        var wait = in.seconds("WaitTimeSeconds", 20);
        var deliveries = queue.receive(
                most,
                or(visibility, queue.spec().visibilityTimeout()),
                or(wait, queue.spec().receiveWait()));
        var result = JsonMapper.shared().createObjectNode();
        if (!deliveries.isEmpty()) {
            var messages = result.putArray("Messages");
            deliveries.forEach(delivery -> messages.add(message(delivery, in)));
        }
        return result;
    }

    private static Duration or(@Nullable Duration given, Duration otherwise) {
        return Objects.requireNonNullElse(given, otherwise);
    }

    private static ObjectNode message(Delivery delivery, Parameters in) {
        var message = delivery.message();
        var out = JsonMapper.shared()
                .createObjectNode()
                .put("MessageId", message.id())
                .put("ReceiptHandle", delivery.receiptHandle())
                .put("MD5OfBody", Md5.of(message.body()))
                .put("Body", message.body());
        var system = delivery.systemAttributes();
        system.keySet().removeIf(name -> !asked(in, name));
        if (!system.isEmpty()) {
            system.forEach(out.putObject("Attributes")::put);
        }
        var attributes = Attributes.chosen(message.attributes(), in.texts("MessageAttributeNames"));
        if (!attributes.isEmpty()) {
            out.put("MD5OfMessageAttributes", Md5.of(attributes))
                    .set("MessageAttributes", Attributes.write(attributes));
        }
        return out;
    }

    private static boolean asked(Parameters in, String attribute) {
        var wanted = new ArrayList<>(in.texts("MessageSystemAttributeNames"));
        wanted.addAll(in.texts("AttributeNames")); // its older name
        return wanted.contains("All") || wanted.contains(attribute);
    }
}
