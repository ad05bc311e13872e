package io.stratus.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunKeyTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    private Path folder;

    @Test
    void a_secret_is_the_same_at_each_call_and_another_for_another_name() {
        var key = RunKey.open(null, RANDOM);

        var secret = key.secret("arn:secret", "current");

        assertThat(secret).matches("[0-9a-f]{64}").isEqualTo(key.secret("arn:secret", "current"));
        assertThat(secret)
                .isNotEqualTo(key.secret("arn:secret", "previous"))
                .isNotEqualTo(key.secret("arn:other", "current"));
    }

    @Test
    void a_kept_folder_gives_the_same_secrets_again_and_another_folder_does_not() {
        var data = folder.resolve("not/there/yet");
        var before = RunKey.open(data, RANDOM).secret("id", "name");

        assertThat(RunKey.open(data, RANDOM).secret("id", "name")).isEqualTo(before);
        assertThat(RunKey.open(folder.resolve("other"), RANDOM).secret("id", "name"))
                .isNotEqualTo(before);
        assertThat(RunKey.open(null, RANDOM).secret("id", "name")).isNotEqualTo(before);
    }

    @Test
    void only_its_owner_may_read_the_key() throws IOException {
        RunKey.open(folder, RANDOM);

        assertThat(Files.getPosixFilePermissions(folder.resolve("run.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void what_a_killed_run_had_not_finished_writing_is_no_key() throws IOException {
        Files.write(folder.resolve("run.key.next"), new byte[7]);

        RunKey.open(folder, RANDOM);

        assertThat(folder.resolve("run.key")).hasSize(32);
        assertThat(folder.resolve("run.key.next")).doesNotExist();
    }

    @Test
    void a_broken_key_is_told_in_a_sentence_and_left_alone() throws IOException {
        var file = Files.write(folder.resolve("run.key"), new byte[31]);

        assertThatThrownBy(() -> RunKey.open(folder, RANDOM))
                .isInstanceOf(StartRefused.class)
                .hasMessage(file + " should hold 32 bytes, but holds 31: the data folder is broken.");
        assertThat(file).hasSize(31);
    }
}
