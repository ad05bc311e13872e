package io.stratus.local.template;

import io.stratus.local.template.yaml.BrokenTemplate;
import io.stratus.local.template.yaml.Value;
import io.stratus.local.template.yaml.Where;
import java.util.Map;
import java.util.Optional;

/// The calls of intrinsic functions that give what a name stands for.
///
/// @param where the place of the call, which the value takes
record Intrinsics(Evaluator evaluator, Where where) {

    Optional<Value> ref(Value argument) {
        var name = argument.text();
        if (name.equals("AWS::NoValue")) {
            return Optional.empty();
        }
        return Optional.of(evaluator
                .names()
                .find(name, where)
                .orElseThrow(() -> new BrokenTemplate(
                        where, "Ref to \"" + name + "\", which is neither a parameter nor a resource")));
    }

    /// `A.Arn`, or a list of a resource and an attribute.
    Value getAtt(Value argument) {
        if (argument instanceof Value.Items(var _, var parts)) {
            if (parts.size() != 2) {
                throw argument.wrong("Fn::GetAtt wants a resource and an attribute");
            }
            return attribute(
                    parts.getFirst().text(), evaluator.needed(parts.getLast()).text());
        }
        var name = argument.text();
        int dot = name.indexOf('.');
        if (dot < 0) {
            throw argument.wrong("Fn::GetAtt wants a resource and an attribute, as \"" + name + ".Arn\"");
        }
        return attribute(name.substring(0, dot), name.substring(dot + 1));
    }

    private Value attribute(String logicalId, String attribute) {
        return text(evaluator.names().attribute(logicalId, attribute, where));
    }

    /// A text, or a list of a text and the variables that it has besides those of the template.
    Value sub(Value argument) {
        if (!(argument instanceof Value.Items(var _, var parts))) {
            return text(fill(argument.text(), Map.of()));
        }
        if (parts.size() != 2) {
            throw argument.wrong("Fn::Sub wants a text and a map");
        }
        return text(fill(parts.getFirst().text(), evaluator.neededMembers(parts.getLast())));
    }

    private String fill(String text, Map<String, Value> own) {
        return SubText.fill(text, where, name -> {
            var value = own.get(name);
            return value == null ? variable(name) : value.text();
        });
    }

    private String variable(String name) {
        var found = evaluator.names().find(name, where);
        if (found.isPresent()) {
            return found.get().text();
        }
        int dot = name.indexOf('.');
        if (dot < 0) {
            throw new BrokenTemplate(
                    where, "Fn::Sub has \"${" + name + "}\", which is neither a parameter nor a resource");
        }
        return evaluator.names().attribute(name.substring(0, dot), name.substring(dot + 1), where);
    }

    Value findInMap(Value argument) {
        var parts = argument.list();
        if (parts.size() != 3) {
            throw argument.wrong("Fn::FindInMap wants a mapping and two keys");
        }
        var names = parts.stream().map(part -> evaluator.needed(part).text()).toList();
        return evaluator.names().mapped(names.getFirst(), names.get(1), names.getLast(), where);
    }

    private Value text(String text) {
        return Value.Scalar.text(where, text);
    }
}
