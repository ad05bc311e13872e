package io.stratus.local.template;

import io.stratus.local.template.yaml.Value;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The properties of a resource type that have their effect in the local run.
///
/// @param paths each by its steps, as `[Events, *, Type]`; `*` stands for any one step
record Emulated(List<List<String>> paths) {

    static Emulated of(List<String> paths) {
        return new Emulated(paths.stream().map(Emulated::steps).toList());
    }

    /// The properties, or members of them, that have none.
    List<String> leaveOut(Value properties) {
        return properties.members().entrySet().stream()
                .flatMap(member -> leftOut(member.getKey(), member.getValue()))
                .distinct()
                .toList();
    }

    private Stream<String> leftOut(String path, Value value) {
        var steps = steps(path);
        var begun = paths.stream().filter(known -> begins(known, steps)).toList();
        if (begun.stream().anyMatch(known -> known.size() == steps.size())) {
            return Stream.of();
        }
        return begun.isEmpty() ? Stream.of(path) : inside(path, value);
    }

    private Stream<String> inside(String path, Value value) {
        return switch (value) {
            case Value.Items all -> all.items().stream().flatMap(item -> leftOut(path, item));
            case Value.Members all ->
                all.named().entrySet().stream()
                        .flatMap(member -> leftOut(path + "." + member.getKey(), member.getValue()));
            case Value.Scalar _ -> Stream.of(path);
        };
    }

    private static boolean begins(List<String> known, List<String> steps) {
        return known.size() >= steps.size()
                && IntStream.range(0, steps.size())
                        .allMatch(i -> known.get(i).equals("*") || known.get(i).equals(steps.get(i)));
    }

    private static List<String> steps(String path) {
        return List.of(path.split("\\.", -1));
    }
}
