package io.stratus.local.template;

import io.stratus.local.template.yaml.BrokenTemplate;
import io.stratus.local.template.yaml.Faults;
import io.stratus.local.template.yaml.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A resource as the template declares it, nothing in it resolved.
///
/// @param properties with Globals merged in
/// @param exists whether its condition holds
record Declared(String logicalId, ResourceType type, Value properties, List<Value> dependsOn, boolean exists) {

    private static final Set<String> MEMBERS =
            Set.of("Condition", "DeletionPolicy", "DependsOn", "Metadata", "Properties", "Type", "UpdateReplacePolicy");

    static Map<String, Declared> read(
            Value section, TypeTable types, Globals globals, Conditions conditions, Faults faults) {
        var all = new LinkedHashMap<String, Declared>();
        section.members().forEach((logicalId, declaration) -> {
            try {
                refuseUnknown(declaration, faults);
                var declared = of(logicalId, declaration, types, globals, conditions);
                declared.refuseGaps(faults);
                all.put(logicalId, declared);
            } catch (BrokenTemplate broken) {
                faults.addAll(broken.faults());
            }
        });
        return all;
    }

    private static Declared of(
            String logicalId, Value declaration, TypeTable types, Globals globals, Conditions conditions) {
        var name = declaration.at("Type");
        var type = types.type(name.text())
                .orElseThrow(() -> name.wrong("the local run knows no resource type " + name.text()));
        var none = new Value.Members(declaration.where(), Map.of());
        var properties = declaration.maybe("Properties").orElse(none);
        return new Declared(
                logicalId,
                type,
                globals.under(type.name(), new Value.Members(properties.where(), properties.members())),
                declaration.maybe("DependsOn").map(Declared::each).orElse(List.of()),
                declaration
                        .maybe("Condition")
                        .map(condition -> conditions.holds(condition.text(), condition.where()))
                        .orElse(true));
    }

    private static List<Value> each(Value oneOrMore) {
        return oneOrMore instanceof Value.Scalar ? List.of(oneOrMore) : oneOrMore.list();
    }

    private static void refuseUnknown(Value declaration, Faults faults) {
        declaration.members().forEach((name, value) -> {
            if (!MEMBERS.contains(name)) {
                faults.add(value.where(), "the local run knows no resource attribute " + name);
            }
        });
    }

    private void refuseGaps(Faults faults) {
        type.required().stream()
                .filter(name -> properties.maybe(name).isEmpty())
                .forEach(name -> faults.add(properties.where(), type.name() + " needs the property " + name));
    }
}
