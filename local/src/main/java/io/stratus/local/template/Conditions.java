package io.stratus.local.template;

import io.stratus.local.template.yaml.BrokenTemplate;
import io.stratus.local.template.yaml.Faults;
import io.stratus.local.template.yaml.Value;
import io.stratus.local.template.yaml.Where;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/// The section Conditions (CloudFormation user guide, "Condition functions"). Not safe for several threads.
final class Conditions {

    private final Map<String, Value> expressions;
    private final Evaluator operands;
    private final Map<String, Boolean> known = new HashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    Conditions(Map<String, Value> expressions, Names givens) {
        this.expressions = expressions;
        this.operands = new Evaluator(givens, this, new Faults());
    }

    /// Reports every condition that cannot be decided.
    void check(Faults faults) {
        expressions.forEach((name, expression) -> {
            try {
                var _ = holds(name, expression.where());
            } catch (BrokenTemplate broken) {
                faults.addAll(broken.faults());
            }
        });
    }

    /// @param where who asks
    boolean holds(String name, Where where) {
        var before = known.get(name);
        if (before != null) {
            return before;
        }
        var expression = expressions.get(name);
        if (expression == null) {
            throw new BrokenTemplate(where, "there is no condition \"" + name + "\"");
        }
        if (!open.add(name)) {
            throw new BrokenTemplate(where, "conditions go in a circle: " + String.join(" -> ", open) + " -> " + name);
        }
        try {
            boolean holds = decide(expression);
            known.put(name, holds);
            return holds;
        } finally {
            open.remove(name);
        }
    }

    private boolean decide(Value expression) {
        var members = expression.members();
        if (members.size() != 1) {
            throw expression.wrong("a condition is one of Fn::Equals, Fn::Not, Fn::And, Fn::Or, Condition");
        }
        var function = members.keySet().iterator().next();
        var argument = expression.at(function);
        return switch (function) {
            case "Condition" -> holds(argument.text(), argument.where());
            case "Fn::Not" -> !decide(operands(argument, 1, 1).getFirst());
            case "Fn::And" -> all(argument, (one, other) -> one && other);
            case "Fn::Or" -> all(argument, (one, other) -> one || other);
            case "Fn::Equals" -> equal(operands(argument, 2, 2));
            default -> throw expression.wrong("the local run knows no condition function " + function);
        };
    }

    // Decides every operand, so that a fault in a later one is found too.
    private boolean all(Value argument, BiPredicate<Boolean, Boolean> both) {
        var decided = operands(argument, 2, 10).stream().map(this::decide).toList();
        return decided.stream().reduce((one, other) -> both.test(one, other)).orElseThrow();
    }

    private boolean equal(List<Value> pair) {
        return operands.needed(pair.getFirst())
                .text()
                .equals(operands.needed(pair.getLast()).text());
    }

    private static List<Value> operands(Value argument, int least, int most) {
        var operands = argument.list();
        if (operands.size() < least || operands.size() > most) {
            throw argument.wrong("wants %d to %d operands".formatted(least, most));
        }
        return operands;
    }
}
