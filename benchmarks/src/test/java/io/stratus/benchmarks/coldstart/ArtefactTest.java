package io.stratus.benchmarks.coldstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtefactTest {

    @TempDir
    Path folder;

    @Test
    void a_package_is_unpacked_into_a_task_root() throws IOException {
        var artefact = new Artefact("a", jar("io/stratus/A.class"), "A", 0);

        var root = artefact.unpack(folder.resolve("work"));

        assertThat(root.resolve("io/stratus/A.class")).hasContent("content");
        assertThat(artefact.unpack(folder.resolve("work"))).isEqualTo(root);
    }

    @Test
    void an_entry_that_leads_out_of_the_task_root_is_refused() throws IOException {
        var artefact = new Artefact("a", jar("../../outside"), "A", 0);

        assertThatIOException().isThrownBy(() -> artefact.unpack(folder.resolve("work")));
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    @Test
    void a_missing_package_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Artefact("a", folder.resolve("none.jar"), "A", 0))
                .withMessageContaining("none.jar is missing");
    }

    private Path jar(String entry) throws IOException {
        var jar = folder.resolve("a.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write("content".getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }
}
