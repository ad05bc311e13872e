package io.stratus.common.http;

import io.stratus.common.Check;
import java.util.ArrayList;
import java.util.List;

/// The precondition of an `If-Match` header field (RFC 9110 §13.1.1).
public sealed interface IfMatch {

    /// `*`: the thing exists, whatever its tag.
    record Exists() implements IfMatch {}

    /// One of these strong tags is current. Weak tags in the field are left out, as they never match (§8.8.3.2).
    record OneOf(List<EntityTag> tags) implements IfMatch {
        public OneOf {
            tags = List.copyOf(tags);
        }
    }

    /// Whether the precondition holds for a thing that exists and has this tag.
    default boolean holdsFor(EntityTag current) {
        return switch (this) {
            case Exists() -> true;
            case OneOf(var tags) -> tags.contains(current);
        };
    }

    /// Reads the field's value; empty elements of a list do not count.
    ///
    /// @throws Check.Invalid if the field is neither `*` nor a list of entity tags
    static IfMatch parse(String field) {
        var value = field.strip();
        if (value.equals("*")) {
            return new Exists();
        }
        var rest = Syntax.EMPTY_ELEMENTS.matcher(value).replaceFirst("");
        var tags = new ArrayList<EntityTag>();
        var element = Syntax.ELEMENT.matcher(rest);
        int end = 0;
        while (element.find() && element.start() == end) {
            if (element.group("weak") == null) {
                tags.add(new EntityTag(element.group("opaque")));
            }
            end = element.end();
        }
        if (end == 0 || end != rest.length()) {
            throw Check.invalid("If-Match", "must be * or a list of entity tags");
        }
        return new OneOf(tags);
    }
}
