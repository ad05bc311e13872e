package io.stratus.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class RunOptionsTest {

    private static final String TYPED_IN = "stratus.typed-in";

    @TempDir
    private Path folder;

    @AfterEach
    void forget_where_it_was_typed() {
        System.clearProperty(TYPED_IN);
    }

    @Test
    void without_any_the_run_keeps_nothing_and_uses_every_core() {
        var options = options();

        assertThat(options.ports()).isEqualTo(new Ports(8080, 8081, 4566));
        assertThat(options.data()).isNull();
        assertThat(options.settings()).isEmpty();
        assertThat(options.instances()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(options.strictConcurrency()).isFalse();
        assertThat(options.debug()).isEmpty();
    }

    @Test
    void a_data_folder_is_relative_to_where_it_was_typed() {
        System.setProperty(TYPED_IN, folder.toString());

        assertThat(options("--data", "../kept").data())
                .isEqualTo(folder.resolveSibling("kept").toAbsolutePath());
    }

    @Test
    void an_absolute_data_folder_is_itself_wherever_it_was_typed() {
        System.setProperty(TYPED_IN, "/elsewhere");

        assertThat(options("--data", folder.toString()).data()).isEqualTo(folder.toAbsolutePath());
    }

    @Test
    void settings_and_functions_to_debug_may_be_repeated() {
        var options = options("--set", "Stage=test", "--set", "Note=a=b", "--debug", "One", "--debug", "Two");

        assertThat(options.settings()).containsOnly(entry("Stage", "test"), entry("Note", "a=b"));
        assertThat(options.debug()).containsExactlyInAnyOrder("One", "Two");
    }

    @Test
    void there_must_be_an_instance() {
        assertThat(options("--instances", "1").instances()).isEqualTo(1);
        assertThatThrownBy(() -> options("--instances", "0").instances())
                .isInstanceOf(StartRefused.class)
                .hasMessage("--instances must be at least 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port-base=x", "--set=Stage", "--instances=1.5", "--nothing"})
    void what_cannot_be_meant_is_refused(String argument) {
        assertThatThrownBy(() -> options(argument)).isInstanceOf(CommandLine.ParameterException.class);
    }

    private static RunOptions options(String... arguments) {
        return CommandLine.populateCommand(new RunOptions(), arguments);
    }
}
