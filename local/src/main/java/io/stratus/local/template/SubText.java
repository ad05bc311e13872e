package io.stratus.local.template;

import io.stratus.local.template.yaml.BrokenTemplate;
import io.stratus.local.template.yaml.Where;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of an `Fn::Sub`: `${Name}` is put in, `${!Name}` stands for a literal `${Name}` (CloudFormation user guide,
/// "Fn::Sub").
final class SubText {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^{}]*)}");

    private SubText() {}

    static List<String> variables(String text) {
        return VARIABLE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /// @throws BrokenTemplate if a `${` is never closed
    static String fill(String text, Where where, UnaryOperator<String> variable) {
        if (VARIABLE.matcher(text).replaceAll("").contains("${")) {
            throw new BrokenTemplate(where, "Fn::Sub has a \"${\" that is never closed");
        }
        return VARIABLE.matcher(text).replaceAll(found -> {
            var name = found.group(1);
            return Matcher.quoteReplacement(
                    name.startsWith("!") ? "${" + name.substring(1) + "}" : variable.apply(name));
        });
    }
}
