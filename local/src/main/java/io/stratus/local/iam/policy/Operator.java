package io.stratus.local.iam.policy;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A condition operator other than `Null` (IAM User Guide, "IAM JSON policy elements: Condition operators").
///
/// @param negated whether it holds where nothing compares, and so also where the request lacks the key
record Operator(String name, boolean negated, Reader reader) {

    private static final Map<String, Operator> ALL = Stream.of(
                    compares("StringEquals", Values::text),
                    negates("StringNotEquals", Values::text),
                    compares("StringEqualsIgnoreCase", Values::textInAnyCase),
                    negates("StringNotEqualsIgnoreCase", Values::textInAnyCase),
                    compares("StringLike", Values::pattern),
                    negates("StringNotLike", Values::pattern),
                    compares("NumericEquals", Values.number(order -> order == 0)),
                    negates("NumericNotEquals", Values.number(order -> order == 0)),
                    compares("NumericLessThan", Values.number(order -> order < 0)),
                    compares("NumericLessThanEquals", Values.number(order -> order <= 0)),
                    compares("NumericGreaterThan", Values.number(order -> order > 0)),
                    compares("NumericGreaterThanEquals", Values.number(order -> order >= 0)),
                    compares("DateEquals", Values.date(order -> order == 0)),
                    negates("DateNotEquals", Values.date(order -> order == 0)),
                    compares("DateLessThan", Values.date(order -> order < 0)),
                    compares("DateLessThanEquals", Values.date(order -> order <= 0)),
                    compares("DateGreaterThan", Values.date(order -> order > 0)),
                    compares("DateGreaterThanEquals", Values.date(order -> order >= 0)),
                    compares("Bool", Values::bool),
                    compares("BinaryEquals", Values::binary),
                    compares("IpAddress", Values::network),
                    negates("NotIpAddress", Values::network),
                    compares("ArnEquals", Values::arn),
                    compares("ArnLike", Values::arn),
                    negates("ArnNotEquals", Values::arn),
                    negates("ArnNotLike", Values::arn))
            .collect(Collectors.toUnmodifiableMap(Operator::name, Function.identity()));

    /// Reads a value of the policy.
    @FunctionalInterface
    interface Reader {
        Expected read(Node value, boolean variables);
    }

    private static Operator compares(String name, Reader reader) {
        return new Operator(name, false, reader);
    }

    private static Operator negates(String name, Reader reader) {
        return new Operator(name, true, reader);
    }

    static Optional<Operator> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    Expected expect(Node value, boolean variables) {
        return reader.read(value, variables);
    }
}
