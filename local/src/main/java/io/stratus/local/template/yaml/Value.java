package io.stratus.local.template.yaml;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A node of a template. Every accessor throws [BrokenTemplate] with the node's place where the node is not of the
/// wanted kind. CloudFormation converts between text, numbers and booleans freely, so the accessors do too: `'15'` is
/// a number, `15` is a text.
public sealed interface Value {

    Where where();

    /// A text, number, boolean or null.
    ///
    /// @param content what the YAML 1.2 core schema makes of it: a String, Long, BigDecimal or Boolean, or null
    /// @param text as written, without quotation marks
    record Scalar(Where where, @Nullable Object content, String text) implements Value {

        public static Scalar text(Where where, String text) {
            return new Scalar(where, text, text);
        }
    }

    record Items(Where where, List<Value> items) implements Value {

        public Items {
            items = List.copyOf(items);
        }
    }

    /// A map.
    ///
    /// @param named in the order of the file
    record Members(Where where, Map<String, Value> named) implements Value {}

    /// The member of that name.
    default Value at(String name) {
        return maybe(name).orElseThrow(() -> wrong("\"" + name + "\" is missing"));
    }

    default Optional<Value> maybe(String name) {
        return Optional.ofNullable(members().get(name));
    }

    default Map<String, Value> members() {
        if (this instanceof Members(var _, var named)) {
            return named;
        }
        throw Kinds.not(this, "a map");
    }

    default List<Value> list() {
        if (this instanceof Items(var _, var items)) {
            return items;
        }
        throw Kinds.not(this, "a list");
    }

    /// The texts of a list, or the one text that stands for a list of one, as IAM allows for actions and resources.
    default List<String> texts() {
        return this instanceof Scalar
                ? List.of(text())
                : list().stream().map(Value::text).toList();
    }

    default String text() {
        if (this instanceof Scalar(var _, var content, var text) && content != null) {
            return text;
        }
        throw Kinds.not(this, "a text");
    }

    default BigDecimal number() {
        return Kinds.number(this).orElseThrow(() -> Kinds.not(this, "a number"));
    }

    default int wholeNumber() {
        try {
            return number().intValueExact();
        } catch (ArithmeticException fraction) {
            throw Kinds.not(this, "a whole number of at most nine digits");
        }
    }

    default boolean flag() {
        return Kinds.flag(this).orElseThrow(() -> Kinds.not(this, "true or false"));
    }

    /// Plain Java: maps in the order of the file, lists, and the contents of scalars; null where the template says so.
    default @Nullable Object plain() {
        return Plain.of(this);
    }

    /// As [#plain], of a map none of whose own members is null.
    default Map<String, Object> plainMembers() {
        return Plain.members(this);
    }

    /// For the caller to throw, where the node is of the right kind but cannot be used all the same.
    default BrokenTemplate wrong(String message) {
        return new BrokenTemplate(where(), message);
    }
}
