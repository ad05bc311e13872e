package io.stratus.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stratus.local.template.yaml.BrokenTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each file of the folder `broken` says in its head what is wrong with it: `# fault: LINE PATH: MESSAGE`, and
/// which settings it is read with: `# set: NAME=VALUE`.
class BrokenTemplatesTest {

    private static final Path FOLDER = Path.of("src/test/resources/io/stratus/local/template/broken");

    static Stream<Path> templates() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_broken_template_is_refused_with_place_and_reason(Path template) throws IOException {
        var expected = head(template, "# fault: ")
                .map(fault -> "broken/" + template.getFileName() + ":" + fault)
                .toList();
        var settings = head(template, "# set: ")
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));

        var broken =
                catchThrowableOfType(BrokenTemplate.class, () -> Stack.read(template, settings, Samples.SURROUNDINGS));

        assertThat(expected).isNotEmpty();
        assertThat(broken).isNotNull();
        assertThat(broken.faults()).map(Object::toString).isEqualTo(expected);
        assertThat(broken).hasMessage(String.join("\n", expected));
    }

    private static Stream<String> head(Path template, String prefix) throws IOException {
        List<String> lines = Files.readAllLines(template);
        return lines.stream()
                .takeWhile(line -> line.startsWith("#"))
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()));
    }
}
