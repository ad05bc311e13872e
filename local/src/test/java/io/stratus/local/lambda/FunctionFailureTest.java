package io.stratus.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever becomes of an instance, the call says so in Lambda's words and the next one finds a fresh instance.
class FunctionFailureTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    @TempDir
    static Path folder;

    static Lambda lambda;

    @BeforeAll
    static void open() {
        var jar = Lambda.jar(folder);
        lambda = Lambda.open(
                folder.resolve("work"),
                Lambda.function(jar, "todos", Handlers.class, TIMEOUT),
                Lambda.function(jar, "broken", Handlers.Broken.class, TIMEOUT),
                Lambda.function(jar, "quitter", Handlers.Quitter.class, TIMEOUT),
                Lambda.function(folder.resolve("absent.jar"), "absent", Handlers.class, TIMEOUT));
    }

    @AfterAll
    static void close() {
        lambda.close();
    }

    @Test
    void an_exit_in_a_call_is_an_exit_error() throws InterruptedException {
        var before = lambda.ask("todos", "pid");

        var outcome = lambda.invoke("todos", "exit 7");

        assertThat(outcome).isInstanceOfSatisfying(Invocation.Crashed.class, crashed -> {
            assertThat(crashed.errorType()).isEqualTo("Runtime.ExitError");
            assertThat(crashed.message()).endsWith("Error: Runtime exited with error: exit status 7");
        });
        assertThat(lambda.ask("todos", "pid")).isNotEqualTo(before);
    }

    @Test
    void a_hang_ends_with_the_timeout_and_with_the_process() throws InterruptedException {
        var before = Long.parseLong(lambda.ask("todos", "pid"));

        var outcome = lambda.invoke("todos", "hang");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Invocation.TimedOut.class,
                        timedOut -> assertThat(timedOut.message())
                                .matches("RequestId: \\S{36} Error: Task timed out after 2.00 seconds"));
        assertThat(lambda.ask("todos", "say fresh")).isEqualTo("fresh");
        assertThat(ProcessHandle.of(before)).isEmpty();
    }

    @Test
    void running_out_of_memory_ends_the_instance() throws InterruptedException {
        var before = lambda.ask("todos", "pid");

        var outcome = lambda.invoke("todos", "eat");

        assertThat(outcome).isInstanceOfSatisfying(Invocation.Crashed.class, crashed -> {
            assertThat(crashed.errorType()).isEqualTo("Runtime.OutOfMemory");
            assertThat(crashed.lastLines()).anyMatch(line -> line.contains("java.lang.OutOfMemoryError"));
        });
        assertThat(lambda.ask("todos", "pid")).isNotEqualTo(before);
    }

    @Test
    void an_instance_killed_while_idle_is_replaced_unnoticed() throws InterruptedException {
        var pid = Long.parseLong(lambda.ask("todos", "pid"));
        var process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();

        var answer = lambda.ask("todos", "say still here");

        assertThat(answer).isEqualTo("still here");
    }

    @Test
    void a_handler_that_cannot_be_initialised_is_reported_with_its_last_lines() throws InterruptedException {
        var outcome = lambda.invoke("broken", "say yes");

        assertThat(outcome).isInstanceOfSatisfying(Invocation.InitFailed.class, failed -> {
            assertThat(failed.errorType()).isEqualTo("java.lang.ExceptionInInitializerError");
            assertThat(failed.lastLines())
                    .contains("about to break")
                    .anyMatch(line -> line.contains("no configuration"));
        });
    }

    @Test
    void an_exit_in_the_init_is_reported_with_its_last_lines() throws InterruptedException {
        var outcome = lambda.invoke("quitter", "say yes");

        assertThat(outcome).isInstanceOfSatisfying(Invocation.InitFailed.class, failed -> {
            assertThat(failed.errorType()).isEqualTo("Runtime.ExitError");
            assertThat(failed.message()).endsWith("exit status 9");
            assertThat(failed.lastLines()).contains("about to quit");
        });
    }

    @Test
    void an_init_without_end_is_ended() throws InterruptedException {
        var settings = Lambda.bounded(Lambda.settings(folder.resolve("sleep"), 1, false), TIMEOUT);
        var function = Lambda.function(folder.resolve("handlers.jar"), "sleeper", Handlers.Sleeper.class, TIMEOUT);
        try (var sleeping = new Lambda(settings, function)) {
            var outcome = sleeping.invoke("sleeper", "say yes");

            assertThat(outcome).isInstanceOfSatisfying(Invocation.InitFailed.class, failed -> {
                assertThat(failed.errorType()).isEqualTo("Sandbox.Timedout");
                assertThat(failed.message()).isEqualTo("Init did not end within 2.00 seconds");
                assertThat(failed.lastLines()).contains("about to sleep");
            });
            assertThat(sleeping.functions.states().getFirst().instances()).isEmpty();
        }
    }

    @Test
    void a_failed_init_is_tried_again_by_the_next_call_only() throws InterruptedException {
        lambda.invoke("quitter", "say yes");
        var before = starts("quitter");

        lambda.invoke("quitter", "say yes");

        assertThat(starts("quitter")).isEqualTo(before + 1);
        assertThat(state("quitter").instances()).isEmpty();
    }

    @Test
    void an_absent_artefact_is_named_until_it_is_there() throws Exception {
        var absent = lambda.invoke("absent", "say yes");
        Files.copy(folder.resolve("handlers.jar"), folder.resolve("absent.jar"));
        var present = lambda.ask("absent", "say yes");

        assertThat(absent)
                .isInstanceOfSatisfying(
                        Invocation.InitFailed.class,
                        failed -> assertThat(failed.message()).contains("absent.jar"));
        assertThat(present).isEqualTo("yes");
    }

    private static FunctionState state(String name) {
        return lambda.functions.states().stream()
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static long starts(String function) {
        return lambda.heard.lines.stream()
                .filter(line -> line.equals(function + ": about to quit"))
                .count();
    }
}
