package io.stratus.local.iam.policy;

import io.stratus.local.iam.policy.Text.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// How a [Text] is written.
///
/// @param variables whether `${…}` is one: since version 2012-10-17, and not in every element
/// @param wildcards whether `*` and `?` are wildcards rather than characters
record Syntax(boolean variables, boolean wildcards) {

    private static final Pattern VARIABLE =
            Pattern.compile("\\$\\{(?:([*?$])|\\s*([^,'{}]*:[^,'{}]*?)\\s*(?:,\\s*'([^']*)'\\s*)?)}");

    Text read(Node node) {
        var raw = node.scalar();
        return new Text(variables ? withVariables(raw, node) : plain(raw));
    }

    /// A text without variables.
    Glob glob(String raw) {
        return new Glob(raw.codePoints().map(this::symbol).toArray());
    }

    private List<Part> withVariables(String raw, Node node) {
        var parts = new ArrayList<Part>();
        int from = 0;
        for (int at = raw.indexOf("${"); at >= 0; at = raw.indexOf("${", from)) {
            parts.addAll(plain(raw.substring(from, at)));
            var variable = VARIABLE.matcher(raw).region(at, raw.length());
            if (!variable.lookingAt()) {
                throw node.malformed("no policy variable: '" + raw.substring(at) + "'");
            }
            parts.add(
                    variable.group(1) == null
                            ? new Part.Variable(variable.group(2), variable.group(3))
                            : new Part.Symbol(variable.group(1).codePointAt(0)));
            from = variable.end();
        }
        parts.addAll(plain(raw.substring(from)));
        return parts;
    }

    private List<Part> plain(String raw) {
        return raw.codePoints()
                .mapToObj(character -> (Part) new Part.Symbol(symbol(character)))
                .toList();
    }

    private int symbol(int character) {
        return switch (character) {
            case '*' -> wildcards ? Glob.STAR : '*';
            case '?' -> wildcards ? Glob.ONE : '?';
            default -> character;
        };
    }
}
