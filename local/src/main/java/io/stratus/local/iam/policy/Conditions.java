package io.stratus.local.iam.policy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `Condition`: all of its operators and keys must hold (IAM User Guide, "Conditions with multiple context keys or
/// values").
record Conditions(List<Condition> all) {

    static final Conditions NONE = new Conditions(List.of());

    private static final Pattern NAME = Pattern.compile("(ForAllValues:|ForAnyValue:)?(\\w+?)(IfExists)?");
    private static final Pattern KEY = Pattern.compile("[^:\\s*?$]+:\\S.*");

    static Conditions read(Node statement, boolean variables) {
        return statement.has("Condition")
                ? new Conditions(statement.member("Condition").members().stream()
                        .flatMap(operator -> operator(operator, variables).stream())
                        .toList())
                : NONE;
    }

    private static List<Condition> operator(Node node, boolean variables) {
        var written = node.name();
        var name = NAME.matcher(written);
        if (!name.matches() || (written.startsWith("Null") && !written.equals("Null"))) {
            throw unknown(node);
        }
        return node.members().stream()
                .map(key -> written.equals("Null")
                        ? Presence.read(checked(key))
                        : comparison(name, checked(key), node, variables))
                .toList();
    }

    private static Condition comparison(Matcher name, Node key, Node node, boolean variables) {
        return Operator.named(name.group(2))
                .<Condition>map(operator -> new Comparison(
                        key.name(),
                        operator,
                        Quantifier.of(name.group(1)),
                        name.group(3) != null,
                        key.oneOrMore().stream()
                                .map(value -> operator.expect(value, variables))
                                .toList()))
                .orElseThrow(() -> unknown(node));
    }

    private static Node checked(Node key) {
        if (!KEY.matcher(key.name()).matches()) {
            throw key.malformed("'" + key.name() + "' is no condition key");
        }
        return key;
    }

    private static MalformedPolicy unknown(Node operator) {
        return operator.malformed("unknown condition operator");
    }

    boolean hold(Context context) {
        return all.stream().allMatch(condition -> condition.holds(context));
    }
}
