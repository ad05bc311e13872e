package io.stratus.local.template;

import io.stratus.local.template.yaml.BrokenTemplate;
import io.stratus.local.template.yaml.Faults;
import io.stratus.local.template.yaml.Value;
import io.stratus.local.template.yaml.Where;
import java.util.Map;

/// The section Mappings: texts and lists by the mapping's name and two keys (CloudFormation user guide, "Mappings").
record Mappings(Map<String, Value> named) {

    static Mappings read(Value section, Faults faults) {
        section.members().values().forEach(mapping -> check(mapping, faults));
        return new Mappings(section.members());
    }

    // Intrinsic functions have no place in this section.
    private static void check(Value mapping, Faults faults) {
        try {
            mapping.members().values().stream()
                    .flatMap(keys -> keys.members().values().stream())
                    .forEach(Value::texts);
        } catch (BrokenTemplate broken) {
            faults.addAll(broken.faults());
        }
    }

    /// The value under two keys of a mapping.
    ///
    /// @param where who asks
    Value find(String mapping, String top, String second, Where where) {
        return member(
                member(member(named, mapping, where).members(), top, where).members(), second, where);
    }

    private static Value member(Map<String, Value> members, String name, Where where) {
        var member = members.get(name);
        if (member == null) {
            throw new BrokenTemplate(
                    where,
                    "Fn::FindInMap finds no \"" + name + "\" among "
                            + String.join(
                                    ", ", members.keySet().stream().sorted().toList()));
        }
        return member;
    }
}
