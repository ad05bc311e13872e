package io.stratus.common.http;

import io.stratus.common.Change;
import io.stratus.common.Check;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
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
        return member(at).text(min, max);
    }

    /// An array of at most `maxItems` texts.
    public List<String> texts(String at, int maxItems, int min, int max) {
        return member(at).texts(maxItems, min, max);
    }

    /// A whole number.
    public long number(String at, long min, long max) {
        return member(at).number(min, max);
    }

    /// An array of one to `maxItems` whole numbers.
    public List<Long> numbers(String at, int maxItems, long min, long max) {
        return member(at).numbers(maxItems, min, max);
    }

    /// A date without time: `2026-11-23`.
    public LocalDate date(String at) {
        return member(at).date();
    }

    /// One of an enum's constants, named in lower case.
    public <E extends Enum<E>> E choice(String at, Class<E> type) {
        return member(at).choice(type);
    }

    /// Records what a caller's own rule says of a member.
    public void refuse(String at, String detail) {
        check.fail(at, detail);
    }

    private JsonMember member(String at) {
        return new JsonMember(at, node(at), check);
    }

    private JsonNode node(String at) {
        var name = at.substring(1);
        known.add(name);
        return object.path(name);
    }

    private void refuseUnknown() {
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                check.fail("/" + name.replace("~", "~0").replace("/", "~1"), "is not known here");
            }
        }
    }
}
