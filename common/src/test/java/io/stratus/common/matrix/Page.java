package io.stratus.common.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// A page of the documentation that a test writes. It stands in the repository, and the test fails where it is not what
/// the test would write.
///
/// @param introduction Markdown that stands before the tables
public record Page(Path file, String introduction, List<Section> sections) {

    /// Compares; with `-Dstratus.write-docs=true` writes instead.
    public void check() throws IOException {
        if (Boolean.getBoolean("stratus.write-docs")) {
            Files.writeString(file, text());
        }
        assertThat(file)
                .as("write it anew: ./mvnw verify -Dstratus.write-docs=true")
                .content()
                .isEqualTo(text());
    }

    private String text() {
        return introduction + sections.stream().flatMap(Section::lines).collect(Collectors.joining("\n", "", "\n"));
    }
}
