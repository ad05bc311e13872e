package io.stratus.common.http;

import io.stratus.common.Change;
import io.stratus.common.Check;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a JSON object strictly and reports all that is wrong with it at once. Members are named by JSON Pointer
/// (`/title`); members that nobody read are refused.
///
/// Each reading method demands its member; [#maybe] and [#change] make it optional. Where a value is wrong, a method
/// records that and returns a stand-in, which never leaves [#read]:
/// ```java
/// NewTodo todo = call.json(body -> new NewTodo(body.text("/title", 1, 200), body.maybe("/due", body::date)));
/// ```
public final class JsonBody {

    private final ObjectNode object;
    private final Check check = new Check();
    private final Set<String> known = new HashSet<>();

    private JsonBody(ObjectNode object) {
        this.object = object;
    }

    /// Reads a whole object.
    ///
    /// @throws Check.Invalid with everything that is wrong; also what `reader` throws where the members were right
    static <T> T read(String json, Function<JsonBody, T> reader) {
        var body = new JsonBody(Json.object(json));
        T value;
        try {
            value = reader.apply(body);
        } catch (Check.Invalid invalid) {
            body.check.orThrow();
            throw invalid;
        }
        body.refuseUnknown();
        body.check.orThrow();
        return value;
    }

    /// Whether the member is there, be it `null`.
    public boolean has(String at) {
        return !node(at).isMissingNode();
    }

    /// A member that may be absent or `null`: then null.
    public <T> @Nullable T maybe(String at, Function<String, T> reader) {
        var node = node(at);
        return node.isMissingNode() || node.isNull() ? null : reader.apply(at);
    }

    /// What a merge patch says of a member that can be cleared (RFC 7396).
    public <T> Change<T> change(String at, Function<String, T> reader) {
        return node(at).isNull() ? new Change.Clear<>() : replacement(at, reader);
    }

    /// What a merge patch says of a member that always has a value: `null` is refused.
    public <T> Change<T> replacement(String at, Function<String, T> reader) {
        return has(at) ? new Change.Set<>(reader.apply(at)) : new Change.Keep<>();
    }

    /// Text as [TextRule] wants it, of `min` to `max` Unicode code points.
    public String text(String at, int min, int max) {
        return text(at, node(at), min, max);
    }

    /// An array of at most `maxItems` texts.
    public List<String> texts(String at, int maxItems, int min, int max) {
        var node = node(at);
        if (!node.isArray() || node.size() > maxItems) {
            fail(at, node, "must be an array of at most " + maxItems);
            return List.of();
        }
        var texts = new ArrayList<String>();
        for (int i = 0; i < node.size(); i++) {
            texts.add(text(at + "/" + i, node.get(i), min, max));
        }
        return List.copyOf(texts);
    }

    /// A whole number.
    public long number(String at, long min, long max) {
        var node = node(at);
        if (node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= min && node.longValue() <= max) {
            return node.longValue();
        }
        fail(at, node, "must be a whole number from " + min + " to " + max);
        return min;
    }

    /// A date without time: `2026-11-23`, years 1 to 9999.
    public LocalDate date(String at) {
        var node = node(at);
        try {
            if (node.isString() && node.stringValue().length() == 10) {
                return LocalDate.parse(node.stringValue());
            }
        } catch (DateTimeParseException e) {
            fail(at, node, "must be a day of the calendar");
            return LocalDate.EPOCH;
        }
        fail(at, node, "must be a date like 2026-11-23");
        return LocalDate.EPOCH;
    }

    /// One of an enum's constants, named in lower case.
    public <E extends Enum<E>> E choice(String at, Class<E> type) {
        var node = node(at);
        var constants = type.getEnumConstants();
        for (E constant : constants) {
            if (node.isString() && node.stringValue().equals(constant.name().toLowerCase(Locale.ROOT))) {
                return constant;
            }
        }
        fail(at, node, "must be one of " + List.of(constants).toString().toLowerCase(Locale.ROOT));
        return constants[0];
    }

    /// Records what a caller's own rule says of a member.
    public void refuse(String at, String detail) {
        check.fail(at, detail);
    }

    private String text(String at, JsonNode node, int min, int max) {
        var fault = node.isString() ? TextRule.fault(node.stringValue(), min, max) : "must be a text";
        if (fault != null) {
            fail(at, node, fault);
            return "";
        }
        return node.stringValue();
    }

    private JsonNode node(String at) {
        var name = at.substring(1);
        known.add(name);
        var node = object.get(name);
        return node == null ? MissingNode.getInstance() : node;
    }

    private void fail(String at, JsonNode node, String detail) {
        check.fail(at, node.isMissingNode() ? "is required" : node.isNull() ? "must not be null" : detail);
    }

    private void refuseUnknown() {
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                check.fail("/" + name.replace("~", "~0").replace("/", "~1"), "is not known here");
            }
        }
    }
}
