package io.stratus.local.iam.policy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A value of a policy document and where it stands.
///
/// @param place for messages, such as `policy 'folder', Statement[0].Effect`
/// @param name the last of the place
record Node(String place, String name, @Nullable Object value) {

    MalformedPolicy malformed(String reason) {
        return new MalformedPolicy(place, reason);
    }

    /// The members of an object, all of them known ones.
    Map<?, ?> object(Set<String> known) {
        var members = object();
        members.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw malformed("unknown element '" + name + "'");
                });
        return members;
    }

    Map<?, ?> object() {
        if (value instanceof Map<?, ?> members) {
            return members;
        }
        throw malformed("must be an object");
    }

    List<Node> members() {
        return object().keySet().stream().map(name -> member(name.toString())).toList();
    }

    boolean has(String name) {
        return object().containsKey(name);
    }

    /// A member, which is null where it is absent.
    Node member(String name) {
        return new Node(place + "." + name, name, object().get(name));
    }

    /// The one of two members that is there.
    Node either(String name, String other) {
        if (has(name) == has(other)) {
            throw malformed("must have either " + name + " or " + other);
        }
        return member(has(name) ? name : other);
    }

    /// One value or a list of them; at least one.
    List<Node> oneOrMore() {
        if (!(value instanceof List<?> list)) {
            return List.of(this);
        }
        if (list.isEmpty()) {
            throw malformed("must not be empty");
        }
        return IntStream.range(0, list.size())
                .mapToObj(i -> new Node(place + "[" + i + "]", name, list.get(i)))
                .toList();
    }

    String text() {
        if (value instanceof String text) {
            return text;
        }
        throw malformed("must be a string");
    }

    /// Also of a number or boolean, which condition values may be (IAM User Guide, "Grammar of the IAM JSON policy
    /// language").
    String scalar() {
        return value instanceof Boolean || value instanceof Number ? Objects.toString(value) : text();
    }
}
