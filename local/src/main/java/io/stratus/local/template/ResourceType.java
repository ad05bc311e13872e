package io.stratus.local.template;

import io.stratus.local.template.yaml.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An entry of `types.yaml`.
///
/// @param refs patterns of what Ref gives; of several, the first whose properties are there
/// @param attributes patterns of what Fn::GetAtt gives, as `refs`
/// @param implicit by pattern of the id
record ResourceType(
        String name,
        Support support,
        List<String> refs,
        Map<String, List<String>> attributes,
        List<String> required,
        Emulated emulated,
        Set<String> globals,
        Map<String, Implicit> implicit) {

    /// What the SAM transform makes beside a resource.
    ///
    /// @param where the property without which it is not made; null if there is none
    /// @param unless the property with which it is not made; null if there is none
    /// @param holds properties that the transform moves from the resource to this one
    record Implicit(
            @Nullable String where,
            @Nullable String unless,
            Set<String> holds,
            String ref,
            Map<String, List<String>> attributes) {

        boolean isMadeFor(Value properties) {
            return (where == null || properties.maybe(where).isPresent())
                    && (unless == null || properties.maybe(unless).isEmpty());
        }

        static Implicit of(Value entry) {
            return new Implicit(
                    entry.maybe("where").map(Value::text).orElse(null),
                    entry.maybe("unless").map(Value::text).orElse(null),
                    Set.copyOf(texts(entry, "holds")),
                    entry.at("ref").text(),
                    patterns(entry));
        }
    }

    static ResourceType of(String name, Value entry) {
        var implicit = members(entry, "implicit");
        return new ResourceType(
                name,
                Support.of(entry.at("support").text()),
                texts(entry, "ref"),
                patterns(entry),
                texts(entry, "required"),
                Emulated.of(texts(entry, "emulated")),
                Set.copyOf(texts(entry, "globals")),
                implicit.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> Implicit.of(e.getValue()))));
    }

    /// Which of the properties change nothing in the local run.
    List<String> notApplied(Value properties) {
        return support == Support.EMULATED ? emulated.leaveOut(properties) : List.of();
    }

    private static List<String> texts(Value entry, String name) {
        return entry.maybe(name).map(Value::texts).orElse(List.of());
    }

    private static Map<String, Value> members(Value entry, String name) {
        return entry.maybe(name).map(Value::members).orElse(Map.of());
    }

    private static Map<String, List<String>> patterns(Value entry) {
        return members(entry, "attributes").entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, patterns -> patterns.getValue().texts()));
    }
}
