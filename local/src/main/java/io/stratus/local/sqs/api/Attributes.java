package io.stratus.local.sqs.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.local.sqs.MessageAttribute;
import io.stratus.local.sqs.QueueError;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Message attributes on the wire (Developer Guide, "Amazon SQS message metadata").
final class Attributes {

    private static final int MOST = 10;
    private static final Pattern NAME = Pattern.compile("(?!(?i)(?:aws|amazon)\\.)[\\w-]+(?:\\.[\\w-]+)*");
    private static final Pattern TYPE = Pattern.compile("(String|Number|Binary)(\\..+)?");

    private Attributes() {}

    /// @throws QueueError if there are too many, or a name, type or value is none
    static Map<String, MessageAttribute> read(JsonNode given) {
        if (given.size() > MOST) {
            throw QueueError.invalidParameter("Number of message attributes [%d] exceeds the allowed maximum [%d]."
                    .formatted(given.size(), MOST));
        }
        var all = new LinkedHashMap<String, MessageAttribute>();
        given.properties().forEach(each -> all.put(name(each.getKey()), attribute(each.getKey(), each.getValue())));
        return all;
    }

    /// Name, type and value of each count towards the size of a message.
    static int bytes(Map<String, MessageAttribute> attributes) {
        return attributes.entrySet().stream()
                .mapToInt(each -> each.getKey().getBytes(UTF_8).length
                        + each.getValue().dataType().getBytes(UTF_8).length
                        + each.getValue().bytes().length)
                .sum();
    }

    /// Those that a receiver asks for: by name, by `prefix.*`, or all of them by `All` or `.*`.
    static Map<String, MessageAttribute> chosen(Map<String, MessageAttribute> all, List<String> wanted) {
        var chosen = new TreeMap<>(all);
        chosen.keySet().removeIf(name -> wanted.stream().noneMatch(each -> matches(each, name)));
        return chosen;
    }

    static ObjectNode write(Map<String, MessageAttribute> attributes) {
        var all = JsonMapper.shared().createObjectNode();
        attributes.forEach((name, attribute) -> all.putObject(name)
                .put(attribute.binary() ? "BinaryValue" : "StringValue", attribute.value())
                .put("DataType", attribute.dataType()));
        return all;
    }

    private static boolean matches(String wanted, String name) {
        return wanted.equals("All")
                || wanted.equals(name)
                || (wanted.endsWith(".*") && name.startsWith(wanted.substring(0, wanted.length() - 2)));
    }

    private static String name(String name) {
        if (name.length() > 256 || !NAME.matcher(name).matches()) {
            throw QueueError.invalidParameter("Message (user) attribute name '%s' is invalid.".formatted(name));
        }
        return name;
    }

    private static MessageAttribute attribute(String name, JsonNode given) {
        var type = given.path("DataType").asString("");
        var attribute = new MessageAttribute(type, "");
        var value =
                given.path(attribute.binary() ? "BinaryValue" : "StringValue").asString("");
        if (!TYPE.matcher(type).matches()) {
            throw QueueError.invalidParameter(
                    "The message (user) attribute '%s' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String."
                            .formatted(name));
        }
        if (value.isEmpty()) {
            throw QueueError.invalidParameter(
                    "The message (user) attribute '%s' must contain a non-empty message attribute value for message attribute type '%s'."
                            .formatted(name, type));
        }
        return new MessageAttribute(type, attribute.binary() ? base64(name, value) : value);
    }

    private static String base64(String name, String value) {
        try {
            return Base64.getEncoder().encodeToString(Base64.getDecoder().decode(value));
        } catch (IllegalArgumentException malformed) {
            throw QueueError.invalidParameter("The message (user) attribute '%s' is not base64.".formatted(name));
        }
    }
}
