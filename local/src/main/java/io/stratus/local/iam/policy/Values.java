package io.stratus.local.iam.policy;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How each type of value is read from a policy and compared with the request's. Only strings and ARNs may hold
/// variables (IAM User Guide, "IAM policy elements: Variables and tags").
final class Values {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?");
    private static final Pattern BASE64 = Pattern.compile("([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");

    private Values() {}

    static Expected text(Node node, boolean variables) {
        var text = new Syntax(variables, false).read(node);
        return context -> matching(text.in(context));
    }

    static Expected textInAnyCase(Node node, boolean variables) {
        var text = new Syntax(variables, false).read(node);
        return context -> {
            var glob = text.in(context);
            return glob == null ? null : value -> glob.folded().matches(value.toLowerCase(Locale.ROOT));
        };
    }

    static Expected pattern(Node node, boolean variables) {
        var text = new Syntax(variables, true).read(node);
        return context -> matching(text.in(context));
    }

    static Expected arn(Node node, boolean variables) {
        var text = new Syntax(variables, true).read(node);
        return context -> {
            var glob = text.in(context);
            return glob == null ? null : matching(glob.bySegment());
        };
    }

    private static @Nullable Predicate<String> matching(@Nullable Glob glob) {
        return glob == null ? null : glob::matches;
    }

    static Operator.Reader number(IntPredicate order) {
        return (node, _) -> ordered(node, Values::decimal, order);
    }

    static Operator.Reader date(IntPredicate order) {
        return (node, _) -> ordered(node, Dates::read, order);
    }

    private static <T extends Comparable<T>> Expected ordered(
            Node node, Function<String, Optional<T>> reader, IntPredicate order) {
        var expected = reader.apply(node.scalar()).orElseThrow(() -> node.malformed("is of the wrong type"));
        return _ -> value -> reader.apply(value)
                .filter(given -> order.test(given.compareTo(expected)))
                .isPresent();
    }

    private static Optional<BigDecimal> decimal(String written) {
        return NUMBER.matcher(written).matches() ? Optional.of(new BigDecimal(written)) : Optional.empty();
    }

    static Expected bool(Node node, boolean variables) {
        var expected = Boolean.toString(truth(node));
        return _ -> expected::equalsIgnoreCase;
    }

    static Boolean truth(Node node) {
        return switch (node.scalar().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw node.malformed("must be true or false");
        };
    }

    static Expected binary(Node node, boolean variables) {
        var expected = node.text();
        if (!BASE64.matcher(expected).matches()) {
            throw node.malformed("is not base64");
        }
        return _ -> expected::equals;
    }

    static Expected network(Node node, boolean variables) {
        var network = Network.read(node.text())
                .orElseThrow(() -> node.malformed("is neither an IP address nor a CIDR block"));
        return _ -> network::contains;
    }
}
