package io.stratus.local.template;

import io.stratus.local.template.yaml.Value;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Fills the patterns of `types.yaml`.
///
/// @param properties resolves what the names are made of
record Naming(Givens givens, Evaluator properties) {

    private static final Pattern DIGITS = Pattern.compile("(Lower|Upper|Mixed)(\\d+)");
    private static final Pattern LOWER_CASE = Pattern.compile("(.+)\\|lower(\\d+)");

    /// Empty if the owner lacks a property that the pattern names.
    Optional<String> fill(String pattern, Declared owner) {
        return fill(pattern, owner, owner.logicalId(), Map.of());
    }

    /// @param seed what digits are a hash of, together with the stack's name
    /// @param known variables that stand for neither a property nor a pseudo parameter
    Optional<String> fill(String pattern, Declared owner, String seed, Map<String, String> known) {
        var texts = new HashMap<String, String>();
        for (var name : SubText.variables(pattern)) {
            var text = variable(name, owner, seed, known);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            texts.put(name, text.get());
        }
        return Optional.of(SubText.fill(pattern, owner.properties().where(), name -> texts.getOrDefault(name, "")));
    }

    private Optional<String> variable(String name, Declared owner, String seed, Map<String, String> known) {
        if (known.containsKey(name)) {
            return Optional.ofNullable(known.get(name));
        }
        var lowerCase = LOWER_CASE.matcher(name);
        if (lowerCase.matches()) {
            int most = Integer.parseInt(lowerCase.group(2));
            return named(lowerCase.group(1), owner).map(text -> begin(text.toLowerCase(Locale.ROOT), most));
        }
        var random = givens.surroundings().stackName() + "/" + seed;
        var digits = DIGITS.matcher(name);
        if (digits.matches()) {
            return Optional.of(Digits.named(digits.group(1)).of(random, Integer.parseInt(digits.group(2))));
        }
        return name.equals("Uuid") ? Optional.of(Digits.uuid(random)) : named(name, owner);
    }

    private Optional<String> named(String name, Declared owner) {
        if (name.equals("LogicalId")) {
            return Optional.of(owner.logicalId());
        }
        return name.startsWith("AWS::")
                ? givens.pseudo(name)
                : owner.properties().maybe(name).flatMap(properties::resolve).map(Value::text);
    }

    private static String begin(String text, int most) {
        return text.substring(0, Math.min(most, text.length()));
    }
}
