package io.stratus.local.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The template that is deployed, as a stack called `todo`.
public final class Samples {

    public static final Path TODO = Path.of("../sam/todo.yaml");

    public static final Surroundings SURROUNDINGS =
            new Surroundings("todo", "eu-central-1", "000000000000", (id, key) -> "generated:" + key);

    private Samples() {}

    public static Stack todo() {
        return Stack.read(TODO, Map.of(), SURROUNDINGS);
    }

    /// Reads a text as the stack `todo`, from the file `a.yaml` in that folder.
    public static Stack read(Path folder, String yaml) throws IOException {
        return Stack.read(Files.writeString(folder.resolve("a.yaml"), yaml), Map.of(), SURROUNDINGS);
    }
}
