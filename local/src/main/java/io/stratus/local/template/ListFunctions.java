package io.stratus.local.template;

import io.stratus.local.template.yaml.Value;
import io.stratus.local.template.yaml.Where;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The calls of intrinsic functions that make a list, or something of one.
///
/// @param where the place of the call, which the value takes
record ListFunctions(Evaluator evaluator, Where where) {

    Value join(Value argument) {
        var parts = argument.list();
        if (parts.size() != 2) {
            throw argument.wrong("Fn::Join wants a delimiter and a list");
        }
        var texts = evaluator.neededList(parts.getLast()).stream().map(Value::text);
        return text(texts.collect(Collectors.joining(parts.getFirst().text())));
    }

    Value select(Value argument) {
        var parts = argument.list();
        if (parts.size() != 2) {
            throw argument.wrong("Fn::Select wants an index and a list");
        }
        int index = evaluator.needed(parts.getFirst()).wholeNumber();
        List<Value> from = evaluator.neededList(parts.getLast());
        if (index < 0 || index >= from.size()) {
            throw argument.wrong("Fn::Select wants item " + index + " of a list of " + from.size());
        }
        return from.get(index);
    }

    Value split(Value argument) {
        var parts = argument.list();
        if (parts.size() != 2) {
            throw argument.wrong("Fn::Split wants a delimiter and a text");
        }
        var delimiter = parts.getFirst();
        if (delimiter.text().isEmpty()) {
            throw delimiter.wrong("Fn::Split wants a delimiter");
        }
        var text = evaluator.needed(parts.getLast()).text();
        return new Value.Items(
                where,
                Stream.of(text.split(Pattern.quote(delimiter.text()), -1))
                        .map(this::text)
                        .toList());
    }

    private Value text(String text) {
        return Value.Scalar.text(where, text);
    }
}
