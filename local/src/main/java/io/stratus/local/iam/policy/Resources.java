package io.stratus.local.iam.policy;

import java.util.List;
import java.util.Objects;

/// `Resource` or `NotResource`: ARNs with wildcards and, in their last part, variables.
///
/// @param named whether those are meant, rather than all others
record Resources(boolean named, List<Text> patterns) {

    private static final Text EVERY = new Text(List.of(new Text.Part.Symbol(Glob.STAR)));

    /// A trust policy has none: it speaks of its role.
    static final Resources ALL = new Resources(true, List.of(EVERY));

    private static final int COLONS_BEFORE_LAST_PART = 5;

    static Resources read(Node statement, Syntax syntax) {
        var element = statement.either("Resource", "NotResource");
        return new Resources(
                element.name().equals("Resource"),
                element.oneOrMore().stream().map(node -> pattern(node, syntax)).toList());
    }

    private static Text pattern(Node node, Syntax syntax) {
        var written = node.text();
        if (!written.equals("*") && !written.startsWith("arn:")) {
            throw node.malformed("'" + written + "' is neither '*' nor an ARN");
        }
        var pattern = syntax.read(node);
        if (pattern.variesBefore(COLONS_BEFORE_LAST_PART)) {
            throw node.malformed("a variable may stand only after the fifth colon of an ARN");
        }
        return pattern;
    }

    /// No `NotResource` with a variable that has no value matches anything: it would leave out too little.
    boolean match(String resource, Context context) {
        var globs = patterns.stream().map(pattern -> pattern.in(context)).toList();
        return named
                ? globs.stream()
                        .filter(Objects::nonNull)
                        .anyMatch(glob -> glob.ofResource().matches(resource))
                : globs.stream()
                        .allMatch(glob -> glob != null && !glob.ofResource().matches(resource));
    }
}
