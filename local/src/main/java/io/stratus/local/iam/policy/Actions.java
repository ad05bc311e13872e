package io.stratus.local.iam.policy;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// `Action` or `NotAction`: names of operations, in any case, with wildcards.
///
/// @param named whether those are meant, rather than all others
record Actions(boolean named, List<Glob> patterns) {

    private static final Pattern WRITTEN = Pattern.compile("\\*|[A-Za-z0-9-]+:[A-Za-z0-9*?]+");

    static Actions read(Node statement) {
        var element = statement.either("Action", "NotAction");
        return new Actions(
                element.name().equals("Action"),
                element.oneOrMore().stream().map(Actions::pattern).toList());
    }

    private static Glob pattern(Node node) {
        var written = node.text();
        if (!WRITTEN.matcher(written).matches()) {
            throw node.malformed("'" + written + "' is not '*' or <service>:<operation>");
        }
        return new Syntax(false, true).glob(written).folded();
    }

    boolean match(String action) {
        var folded = action.toLowerCase(Locale.ROOT);
        return patterns.stream().anyMatch(pattern -> pattern.matches(folded)) == named;
    }
}
