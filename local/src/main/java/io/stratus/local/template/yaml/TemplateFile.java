package io.stratus.local.template.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// Reads YAML 1.2 (core schema) into [Value]s, with CloudFormation's short tags written out: `!Ref X` is read as
/// `{Ref: X}`, `!Sub x` as `{Fn::Sub: x}`. Anchors and merge keys (`<<`) are expanded.
public final class TemplateFile {

    // An anchor's every use counts; the engine's default of 50 is meant for input of strangers.
    private static final int MOST_ALIASES = 10_000;

    private TemplateFile() {}

    /// Reads a whole file.
    ///
    /// @param shownAs how errors name the file, as `sam/todo.yaml`
    /// @throws BrokenTemplate if the file is absent or empty, is no YAML, or AWS would read it otherwise
    /// @throws UncheckedIOException if the file cannot be read
    public static Value.Members read(Path file, String shownAs) {
        var root = new Where(shownAs, 1, "");
        try {
            return parse(Files.readString(file), root);
        } catch (NoSuchFileException absent) {
            throw new BrokenTemplate(root, "there is no such file");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Reads a text.
    ///
    /// @throws BrokenTemplate as [#read]
    public static Value.Members parse(String yaml, String shownAs) {
        return parse(yaml, new Where(shownAs, 1, ""));
    }

    private static Value.Members parse(String yaml, Where root) {
        var faults = new Faults();
        var tree = compose(yaml, root, new TreeBuilder(faults));
        faults.stopIfAny();
        if (tree instanceof Value.Members members) {
            return members;
        }
        throw Kinds.not(tree, "a map");
    }

    private static Value compose(String yaml, Where root, TreeBuilder builder) {
        var settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setMaxAliasesForCollections(MOST_ALIASES)
                .build();
        try {
            var node = new Compose(settings).composeString(yaml);
            return builder.build(node.orElseThrow(() -> new BrokenTemplate(root, "the file is empty")), root);
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new BrokenTemplate(new Where(root.file(), line, ""), "this is no YAML: " + broken.getProblem());
        } catch (YamlEngineException broken) {
            throw new BrokenTemplate(root, "this is no YAML: " + broken.getMessage());
        }
    }
}
