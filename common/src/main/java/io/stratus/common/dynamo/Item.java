package io.stratus.common.dynamo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A DynamoDB item, read and written by attribute name. Absent means absent: null is never stored. A reading method
/// demands its attribute; [#maybe] makes it optional: `item.maybe("due", item::date)`.
///
/// @param attributes as the SDK has them
public record Item(Map<String, AttributeValue> attributes) {

    public Item {
        attributes = Map.copyOf(attributes);
    }

    public static Item empty() {
        return new Item(Map.of());
    }

    /// This item with a text, or without it if null.
    public Item with(String name, @Nullable String value) {
        return put(name, value, AttributeValue::fromS);
    }

    public Item with(String name, @Nullable Long value) {
        return put(name, value, number -> AttributeValue.fromN(number.toString()));
    }

    /// An instant as ISO text in UTC, as precise as it is.
    public Item with(String name, @Nullable Instant value) {
        return with(name, value == null ? null : value.toString());
    }

    public Item with(String name, @Nullable LocalDate value) {
        return with(name, value == null ? null : value.toString());
    }

    public Item with(String name, @Nullable Boolean value) {
        return put(name, value, AttributeValue::fromBool);
    }

    /// The epoch second, as time to live wants it (Developer Guide "Computing Time to Live").
    public Item withEpochSecond(String name, Instant value) {
        return with(name, value.getEpochSecond());
    }

    /// Texts in their order, which may be empty.
    public Item withTexts(String name, List<String> values) {
        return put(name, values.stream().map(AttributeValue::fromS).toList(), AttributeValue::fromL);
    }

    /// This item with the attributes of another, which win.
    public Item with(Item other) {
        var more = new HashMap<>(attributes);
        more.putAll(other.attributes);
        return new Item(more);
    }

    public boolean has(String name) {
        return attributes.containsKey(name);
    }

    /// What `reader` makes of the attribute, or null if it is absent.
    public <T> @Nullable T maybe(String name, Function<String, T> reader) {
        return has(name) ? reader.apply(name) : null;
    }

    public String text(String name) {
        return read(name, AttributeValue::s);
    }

    public long number(String name) {
        return Long.parseLong(read(name, AttributeValue::n));
    }

    public boolean flag(String name) {
        return read(name, AttributeValue::bool);
    }

    public Instant instant(String name) {
        return Instant.parse(text(name));
    }

    public Instant epochSecond(String name) {
        return Instant.ofEpochSecond(number(name));
    }

    public LocalDate date(String name) {
        return LocalDate.parse(text(name));
    }

    /// A list of texts; empty if absent.
    public List<String> texts(String name) {
        return has(name)
                ? read(name, AttributeValue::l).stream().map(AttributeValue::s).toList()
                : List.of();
    }

    private <T> Item put(String name, @Nullable T value, Function<T, AttributeValue> write) {
        if (value == null) {
            return this;
        }
        var more = new HashMap<>(attributes);
        more.put(name, write.apply(value));
        return new Item(more);
    }

    private <T> T read(String name, Function<AttributeValue, @Nullable T> reader) {
        var attribute = attributes.get(name);
        var value = attribute == null ? null : reader.apply(attribute);
        if (value == null) {
            // Names only: values are the users'.
            throw new IllegalStateException("item has no such " + name + ", it has " + attributes.keySet());
        }
        return value;
    }
}
