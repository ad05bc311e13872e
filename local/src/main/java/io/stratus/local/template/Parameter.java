package io.stratus.local.template;

import io.stratus.local.template.yaml.Value;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// A parameter's declaration (CloudFormation user guide, "Parameters syntax reference").
record Parameter(String name, Value declaration) {

    private static final Set<String> MEMBERS = Set.of(
            "AllowedPattern",
            "AllowedValues",
            "ConstraintDescription",
            "Default",
            "Description",
            "MaxLength",
            "MaxValue",
            "MinLength",
            "MinValue",
            "NoEcho",
            "Type");

    /// The setting, else the default, once it has passed every constraint.
    Value value(Map<String, String> settings) {
        declaration.members().forEach((member, value) -> {
            if (!MEMBERS.contains(member)) {
                throw value.wrong("a parameter has no \"" + member + "\"");
            }
        });
        var set = settings.get(name);
        var given = set == null
                ? declaration
                        .maybe("Default")
                        .orElseThrow(() -> declaration.wrong("has no default: give --set " + name + "=..."))
                : Value.Scalar.text(declaration.where(), set);
        return typed(given, set == null ? "the default" : "--set " + name);
    }

    private Value typed(Value given, String from) {
        var type = declaration.at("Type").text();
        return switch (type) {
            case "String" -> text(given, from);
            case "Number" -> number(given, from);
            case "CommaDelimitedList" ->
                new Value.Items(
                        given.where(),
                        Arrays.stream(given.text().split(",", -1))
                                .map(item -> text(Value.Scalar.text(given.where(), item.strip()), from))
                                .toList());
            default -> throw declaration.at("Type").wrong("the local run knows no parameter type " + type);
        };
    }

    private Value text(Value given, String from) {
        var text = given.text();
        allowed(given, from);
        declaration.maybe("AllowedPattern").ifPresent(pattern -> {
            if (!pattern(pattern).matcher(text).matches()) {
                throw given.wrong("%s is \"%s\", which does not match %s".formatted(from, text, pattern.text()));
            }
        });
        within(given, from, BigDecimal.valueOf(text.length()), "MinLength", "MaxLength");
        return Value.Scalar.text(given.where(), text);
    }

    private Value number(Value given, String from) {
        var number = given.number();
        allowed(given, from);
        within(given, from, number, "MinValue", "MaxValue");
        return new Value.Scalar(given.where(), number, given.text());
    }

    private void allowed(Value given, String from) {
        declaration.maybe("AllowedValues").map(Value::texts).ifPresent(allowed -> {
            if (!allowed.contains(given.text())) {
                throw given.wrong(
                        "%s is \"%s\", which is none of %s".formatted(from, given.text(), String.join(", ", allowed)));
            }
        });
    }

    private void within(Value given, String from, BigDecimal measure, String least, String most) {
        var floor = bound(least);
        var ceiling = bound(most);
        if ((floor != null && measure.compareTo(floor) < 0) || (ceiling != null && measure.compareTo(ceiling) > 0)) {
            throw given.wrong("%s is \"%s\", which is outside of %s and %s".formatted(from, given.text(), least, most));
        }
    }

    private @Nullable BigDecimal bound(String member) {
        return declaration.maybe(member).map(Value::number).orElse(null);
    }

    private static Pattern pattern(Value pattern) {
        try {
            return Pattern.compile(pattern.text());
        } catch (PatternSyntaxException broken) {
            throw pattern.wrong("this is no regular expression: " + broken.getDescription());
        }
    }
}
