package io.stratus.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void a_folder_is_made_and_held_until_it_is_closed() throws IOException {
        var data = folder.resolve("a/b");

        try (var _ = DataFolder.take(data)) {
            assertThatThrownBy(() -> DataFolder.take(data))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Another run")
                    .hasMessageContaining(data.toString());
        }
        DataFolder.take(data).close();

        assertThat(data).isDirectory();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_new_folder_is_its_owners_alone_and_one_that_was_there_stays_as_it_is() throws IOException {
        var made = folder.resolve("made");
        var given = Files.createDirectory(folder.resolve("given"));
        Files.setPosixFilePermissions(given, PosixFilePermissions.fromString("rwxr-xr-x"));

        DataFolder.take(made).close();
        DataFolder.take(given).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(given)))
                .isEqualTo("rwxr-xr-x");
    }

    @Test
    void a_file_is_no_folder() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataFolder.take(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("--data: " + file);
    }
}
