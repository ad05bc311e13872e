package io.stratus.local.iam.policy;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/// A key compared with the values of the policy, of which one is enough, or for a negated operator none may match.
record Comparison(String key, Operator operator, Quantifier quantifier, boolean ifExists, List<Expected> expected)
        implements Condition {

    @Override
    public boolean holds(Context context) {
        var values = context.values(key);
        if (values.isEmpty()) {
            return holdsWithoutKey();
        }
        var tests = expected.stream().map(value -> value.in(context)).toList();
        if (operator.negated() && tests.contains(null)) {
            return false; // a variable without a value: whether it differs cannot be said
        }
        var one = tests.stream().filter(Objects::nonNull).reduce(Predicate::or).orElse(_ -> false);
        return switch (quantifier) {
            case PLAIN ->
                operator.negated()
                        ? values.stream().noneMatch(one)
                        : values.stream().anyMatch(one);
            case ALL -> values.stream().allMatch(operator.negated() ? one.negate() : one);
            case ANY -> values.stream().anyMatch(operator.negated() ? one.negate() : one);
        };
    }

    private boolean holdsWithoutKey() {
        return switch (quantifier) {
            case PLAIN -> ifExists || operator.negated();
            case ALL -> true;
            case ANY -> ifExists;
        };
    }
}
