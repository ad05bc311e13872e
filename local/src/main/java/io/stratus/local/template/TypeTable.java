package io.stratus.local.template;

import io.stratus.local.template.yaml.TemplateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the local run knows of AWS's resource types: `types.yaml` beside this class.
record TypeTable(Map<String, ResourceType> types) {

    static TypeTable read() {
        try (var in = TypeTable.class.getResourceAsStream("types.yaml")) {
            if (in == null) {
                throw new IllegalStateException("types.yaml is not beside " + TypeTable.class.getName());
            }
            var entries = TemplateFile.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), "types.yaml");
            return new TypeTable(entries.members().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> ResourceType.of(entry.getKey(), entry.getValue()))));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Optional<ResourceType> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /// The type that a part of the section Globals speaks of, as `Function`.
    Optional<ResourceType> global(String part) {
        return type("AWS::Serverless::" + part).filter(type -> !type.globals().isEmpty());
    }
}
