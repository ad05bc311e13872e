package io.stratus.local.template;

import io.stratus.local.template.yaml.Faults;
import io.stratus.local.template.yaml.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The section Globals: properties that all functions, or all APIs, begin with (SAM specification, "Globals section").
record Globals(Map<String, Value> byType) {

    static Globals read(Value section, TypeTable types, Faults faults) {
        var byType = new LinkedHashMap<String, Value>();
        section.members()
                .forEach((part, properties) -> types.global(part)
                        .ifPresentOrElse(
                                type -> {
                                    refuseUnknown(type, properties, faults);
                                    byType.put(type.name(), properties);
                                },
                                () -> faults.add(properties.where(), "the local run knows no globals for " + part)));
        return new Globals(byType);
    }

    private static void refuseUnknown(ResourceType type, Value properties, Faults faults) {
        properties.members().forEach((name, value) -> {
            if (!type.globals().contains(name)) {
                faults.add(value.where(), "SAM does not take " + name + " in Globals");
            }
        });
    }

    /// The properties of a resource with those of Globals below them.
    Value under(String type, Value properties) {
        var global = byType.get(type);
        return global == null ? properties : merge(global, properties);
    }

    // Maps are merged, lists are concatenated, everything else is overridden.
    private static Value merge(Value global, Value own) {
        if (global instanceof Value.Members(var _, var below)
                && own instanceof Value.Members(var where, var above)
                && !Evaluator.isIntrinsic(global)
                && !Evaluator.isIntrinsic(own)) {
            var merged = new LinkedHashMap<>(below);
            above.forEach((name, value) -> merged.merge(name, value, Globals::merge));
            return new Value.Members(where, Collections.unmodifiableMap(merged));
        }
        if (global instanceof Value.Items(var _, var below) && own instanceof Value.Items(var where, var above)) {
            var joined = new ArrayList<>(below);
            joined.addAll(above);
            return new Value.Items(where, joined);
        }
        return own;
    }
}
