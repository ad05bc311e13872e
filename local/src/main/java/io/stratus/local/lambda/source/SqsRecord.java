package io.stratus.local.lambda.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.local.sqs.Delivery;
import io.stratus.local.sqs.Md5;
import io.stratus.local.sqs.MessageAttribute;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A message as a function sees it (Developer Guide, "Using Lambda with Amazon SQS", example event).
///
/// @param json in UTF-8
@SuppressWarnings("ArrayRecordComponent") // never compared
record SqsRecord(Delivery delivery, byte[] json) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static SqsRecord of(Delivery delivery, String queueArn) {
        var message = delivery.message();
        var all = JSON.createObjectNode()
                .put("messageId", message.id())
                .put("receiptHandle", delivery.receiptHandle())
                .put("body", message.body());
        delivery.systemAttributes().forEach(all.putObject("attributes")::put);
        var attributes = all.putObject("messageAttributes");
        message.attributes().forEach((name, value) -> write(attributes.putObject(name), value));
        all.put("md5OfBody", Md5.of(message.body()));
        if (!message.attributes().isEmpty()) {
            all.put("md5OfMessageAttributes", Md5.of(message.attributes()));
        }
        all.put("eventSource", "aws:sqs").put("eventSourceARN", queueArn).put("awsRegion", queueArn.split(":", -1)[3]);
        return new SqsRecord(delivery, all.toString().getBytes(UTF_8));
    }

    /// What a filter judges: the body as JSON where it is some, otherwise as the text it is (Developer Guide, "Using
    /// event filtering with an Amazon SQS event source").
    static String forFilter(Delivery delivery) {
        var body = delivery.message().body();
        return JSON.createObjectNode().set("body", parsed(body)).toString();
    }

    private static JsonNode parsed(String body) {
        try {
            var json = JSON.readTree(body);
            return json.isContainer() ? json : JSON.getNodeFactory().stringNode(body);
        } catch (JacksonException plain) {
            return JSON.getNodeFactory().stringNode(body);
        }
    }

    private static void write(ObjectNode out, MessageAttribute attribute) {
        out.put(attribute.binary() ? "binaryValue" : "stringValue", attribute.value());
        out.putArray("stringListValues");
        out.putArray("binaryListValues");
        out.put("dataType", attribute.dataType());
    }
}
