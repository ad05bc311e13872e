package io.stratus.common.http;

import io.stratus.common.Check;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// One member of a body under the rules of its reader. What is wrong is recorded, and a stand-in returned.
///
/// @param at its JSON Pointer
/// @param node missing if the member is absent
record JsonMember(String at, JsonNode node, Check check) {

    String text(int min, int max) {
        var fault = node.isString() ? TextRule.fault(node.stringValue(), min, max) : "must be a text";
        if (fault != null) {
            fail(fault);
            return "";
        }
        return node.stringValue();
    }

    List<String> texts(int maxItems, int min, int max) {
        if (!node.isArray() || node.size() > maxItems) {
            fail("must be an array of at most " + maxItems);
            return List.of();
        }
        var texts = new ArrayList<String>();
        for (int i = 0; i < node.size(); i++) {
            texts.add(new JsonMember(at + "/" + i, node.get(i), check).text(min, max));
        }
        return List.copyOf(texts);
    }

    List<Long> numbers(int maxItems, long min, long max) {
        if (!node.isArray() || node.isEmpty() || node.size() > maxItems) {
            fail("must be an array of 1 to " + maxItems);
            return List.of();
        }
        var numbers = new ArrayList<Long>();
        for (int i = 0; i < node.size(); i++) {
            numbers.add(new JsonMember(at + "/" + i, node.get(i), check).number(min, max));
        }
        return List.copyOf(numbers);
    }

    long number(long min, long max) {
        if (node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= min && node.longValue() <= max) {
            return node.longValue();
        }
        fail("must be a whole number from " + min + " to " + max);
        return min;
    }

    LocalDate date() {
        try {
            // The parser takes years of more digits and a sign, which no other part of the API does.
            if (node.isString() && node.stringValue().length() == 10) {
                return LocalDate.parse(node.stringValue());
            }
        } catch (DateTimeParseException e) {
            fail("must be a day of the calendar, like 2026-11-23");
            return LocalDate.EPOCH;
        }
        fail("must be a date like 2026-11-23");
        return LocalDate.EPOCH;
    }

    <E extends Enum<E>> E choice(Class<E> type) {
        var constants = type.getEnumConstants();
        for (E constant : constants) {
            if (node.isString() && node.stringValue().equals(nameOf(constant))) {
                return constant;
            }
        }
        var names = new ArrayList<String>();
        for (E constant : constants) {
            names.add(nameOf(constant));
        }
        fail("must be one of " + String.join(", ", names));
        return constants[0];
    }

    private static String nameOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void fail(String detail) {
        check.fail(at, node.isMissingNode() ? "is required" : node.isNull() ? "must not be null" : detail);
    }
}
