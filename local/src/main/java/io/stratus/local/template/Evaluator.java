package io.stratus.local.template;

import io.stratus.local.template.yaml.BrokenTemplate;
import io.stratus.local.template.yaml.Faults;
import io.stratus.local.template.yaml.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Replaces the intrinsic functions in a part of a template by what they give (CloudFormation user guide, "Intrinsic
/// function reference"). What is wrong is collected; it leaves a gap, so that the rest is still read.
record Evaluator(Names names, Conditions conditions, Faults faults) {

    /// Empty where `AWS::NoValue` removes the node, or where it is wrong.
    Optional<Value> resolve(Value value) {
        try {
            return switch (value) {
                case Value.Scalar scalar -> Optional.of(scalar);
                case Value.Items all -> Optional.of(items(all));
                case Value.Members all when isIntrinsic(all) -> intrinsic(all);
                case Value.Members all -> Optional.of(members(all));
            };
        } catch (BrokenTemplate broken) {
            faults.addAll(broken.faults());
            return Optional.empty();
        }
    }

    /// Reports what is wrong with a part that takes no part.
    void check(Value value) {
        var _ = new Evaluator(names.unchosen(), conditions, faults).resolve(value);
    }

    static boolean isIntrinsic(Value value) {
        return value instanceof Value.Members(var _, var named)
                && named.size() == 1
                && named.keySet().stream().allMatch(Evaluator::isFunction);
    }

    private static boolean isFunction(String name) {
        return name.equals("Ref") || name.startsWith("Fn::");
    }

    private Value items(Value.Items all) {
        var items = all.items().stream().map(this::resolve).flatMap(Optional::stream);
        return new Value.Items(all.where(), items.toList());
    }

    private Value members(Value.Members all) {
        var named = new LinkedHashMap<String, Value>();
        all.named().forEach((name, member) -> {
            if (name.startsWith("Fn::")) {
                throw member.wrong(name + " must stand alone, not beside other members");
            }
            resolve(member).ifPresent(value -> named.put(name, value));
        });
        return new Value.Members(all.where(), Collections.unmodifiableMap(named));
    }

    private Optional<Value> intrinsic(Value.Members all) {
        var function = all.named().keySet().iterator().next();
        var argument = all.at(function);
        var calls = new Intrinsics(this, all.where());
        var lists = new ListFunctions(this, all.where());
        return switch (function) {
            case "Ref" -> calls.ref(argument);
            case "Fn::If" -> branch(argument);
            case "Fn::GetAtt" -> Optional.of(calls.getAtt(argument));
            case "Fn::Sub" -> Optional.of(calls.sub(argument));
            case "Fn::Join" -> Optional.of(lists.join(argument));
            case "Fn::Select" -> Optional.of(lists.select(argument));
            case "Fn::Split" -> Optional.of(lists.split(argument));
            case "Fn::FindInMap" -> Optional.of(calls.findInMap(argument));
            case "Fn::Equals", "Fn::Not", "Fn::And", "Fn::Or" ->
                throw all.wrong(function + " belongs under Conditions");
            default -> throw all.wrong("the local run knows no intrinsic function " + function);
        };
    }

    private Optional<Value> branch(Value argument) {
        var parts = argument.list();
        if (parts.size() != 3) {
            throw argument.wrong("Fn::If wants a condition and two values");
        }
        var name = parts.getFirst();
        boolean holds = conditions.holds(name.text(), name.where());
        check(parts.get(holds ? 2 : 1));
        return resolve(parts.get(holds ? 1 : 2));
    }

    /// As [#resolve], where a value is needed.
    Value needed(Value value) {
        var own = new Faults();
        var resolved = new Evaluator(names, conditions, own).resolve(value);
        own.stopIfAny();
        return resolved.orElseThrow(() -> value.wrong("a value is needed here, and AWS::NoValue is none"));
    }

    Map<String, Value> neededMembers(Value value) {
        return needed(value).members();
    }

    List<Value> neededList(Value value) {
        return needed(value).list();
    }
}
