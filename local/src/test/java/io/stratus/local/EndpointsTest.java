package io.stratus.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointsTest {

    private static final long OWN = ProcessHandle.current().pid();

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void lies_in_a_folder_that_is_not_made_yet() {
        file = folder.resolve("local/endpoints.json");
    }

    @Test
    void the_run_that_wrote_them_is_found_by_them() {
        of(OWN).write(file);

        assertThat(Endpoints.ofRunning(file)).contains(of(OWN));
    }

    @Test
    void a_run_that_is_no_more_is_not_found() throws Exception {
        var ended = new ProcessBuilder("true").start();
        ended.waitFor();

        of(ended.pid()).write(file);

        assertThat(Endpoints.ofRunning(file)).isEmpty();
    }

    @Test
    void a_process_that_has_got_the_number_of_a_killed_run_is_not_taken_for_it() throws IOException {
        of(OWN).write(file);

        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

        assertThat(Endpoints.ofRunning(file)).isEmpty();
    }

    @Test
    void without_a_file_nothing_runs() {
        assertThat(Endpoints.ofRunning(file)).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_read_is_as_good_as_none_and_written_anew() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"console\": ");

        assertThat(Endpoints.ofRunning(file)).isEmpty();
        of(OWN).write(file);
        assertThat(Endpoints.ofRunning(file)).contains(of(OWN));
    }

    @Test
    void members_of_a_later_version_are_passed_over() throws IOException {
        of(OWN).write(file);
        Files.writeString(file, Files.readString(file).replaceFirst("\\{", "{\"blog\": {},"));

        assertThat(Endpoints.ofRunning(file)).contains(of(OWN));
    }

    @Test
    void nothing_but_the_file_stays_and_nobody_else_may_read_the_keys_in_it() throws IOException {
        of(OWN).write(file);

        assertThat(folder.resolve("local")).isDirectoryContaining(file::equals);
        try (var all = Files.list(file.getParent())) {
            assertThat(all).containsExactly(file);
        }
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_run_takes_its_own_file_away() {
        of(OWN).write(file);

        of(OWN).remove(file);

        assertThat(file).doesNotExist();
        of(OWN).remove(file); // and once more harms nothing
    }

    @Test
    void a_run_leaves_the_file_of_another() {
        of(OWN).write(file);

        of(OWN + 1).remove(file);

        assertThat(Endpoints.ofRunning(file)).contains(of(OWN));
    }

    @Test
    void a_second_run_puts_back_the_file_of_the_first_while_that_lives() throws Exception {
        var first = of(ProcessHandle.current().parent().orElseThrow().pid());
        first.write(file);

        try (var _ = of(OWN).publish(file)) {
            assertThat(Endpoints.ofRunning(file)).contains(of(OWN));
        }

        assertThat(Endpoints.ofRunning(file)).contains(first);
    }

    @Test
    void a_second_run_does_not_put_back_the_file_of_one_that_has_ended() throws Exception {
        var ended = new ProcessBuilder("true").start();
        ended.waitFor();
        of(ended.pid()).write(file);

        of(OWN).publish(file).close();

        assertThat(file).doesNotExist();
    }

    private static Endpoints of(long pid) {
        return new Endpoints(
                URI.create("http://127.0.0.1:8080"),
                URI.create("http://127.0.0.1:4566"),
                new Endpoints.Todo(
                        URI.create("http://127.0.0.1:8081"), "eu-central-1_Pool", "client", "pool", "files", "todos"),
                URI.create("http://127.0.0.1:8080/mail"),
                List.of("eu-central-1"),
                new Endpoints.Credentials("AKIAIOSFODNN7EXAMPLE", "secret"),
                pid);
    }
}
