package io.stratus.todo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A part of `sam/todo.yaml` as it is written: CloudFormation's tags are not looked at.
public record Template(Node node) {

    private static final int ANY_NUMBER_OF_ALIASES = 10_000;

    public static Template todo() {
        var settings = LoadSettings.builder()
                .setMaxAliasesForCollections(ANY_NUMBER_OF_ALIASES)
                .build();
        try {
            // Surefire runs in the module's folder.
            var text = Files.readString(Path.of("../sam/todo.yaml"));
            return new Template(new Compose(settings).composeString(text).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Template at(String... path) {
        var part = this;
        for (var name : path) {
            part = part.maybe(name).orElseThrow(() -> new IllegalStateException("sam/todo.yaml has no " + name));
        }
        return part;
    }

    Optional<Template> maybe(String name) {
        return ((MappingNode) node)
                .getValue().stream()
                        .filter(member ->
                                new Template(member.getKeyNode()).text().equals(name))
                        .findFirst()
                        .map(member -> new Template(member.getValueNode()));
    }

    public Stream<String> names() {
        return ((MappingNode) node).getValue().stream().map(member -> new Template(member.getKeyNode()).text());
    }

    public Stream<Template> items() {
        return ((SequenceNode) node).getValue().stream().map(Template::new);
    }

    public String text() {
        return ((ScalarNode) node).getValue();
    }

    public String text(String name) {
        return at(name).text();
    }
}
