package io.stratus.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing outlives the run.
class FunctionLifetimeTest {

    @TempDir
    Path folder;

    @Test
    void closing_ends_every_process_and_deletes_every_file() throws Exception {
        var lambda = Lambda.open(
                folder.resolve("work"),
                Lambda.function(Lambda.jar(folder), "todos", Handlers.class, Duration.ofSeconds(20)),
                Lambda.function(Lambda.jar(folder), "lists", Handlers.class, Duration.ofSeconds(20)));
        var idle = process(lambda.ask("todos", "pid"));
        var hanging = process(lambda.ask("lists", "pid"));
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var call = callers.submit(() -> lambda.invoke("lists", "hang"));
            await().until(() ->
                    lambda.functions.states().get(1).instances().getFirst().phase() == FunctionState.Phase.BUSY);
            var begun = InstantSource.system().instant();

            lambda.close();

            assertThat(Duration.between(begun, InstantSource.system().instant()))
                    .isLessThan(Duration.ofSeconds(2));
            assertThat(idle.isAlive()).isFalse();
            assertThat(hanging.isAlive()).isFalse();
            assertThat(call.get()).isInstanceOf(Invocation.Crashed.class);
            assertThat(folder.resolve("work")).isEmptyDirectory();
            assertThatThrownBy(() -> lambda.invoke("todos", "say yes")).isInstanceOf(IllegalStateException.class);
        }
    }

    /// The second one hangs in its handler, where no answer of the runtime API reaches it.
    @Test
    void processes_end_with_a_run_that_is_killed() throws Exception {
        Lambda.jar(folder);
        var run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRun.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = run.inputReader()) {
            var idle = process(output.readLine());
            var hanging = process(output.readLine());
            assertThat(idle.isAlive()).isTrue();
            assertThat(hanging.isAlive()).isTrue();

            run.destroyForcibly();

            await().atMost(Duration.ofSeconds(5)).until(() -> !idle.isAlive() && !hanging.isAlive());
        } finally {
            run.destroyForcibly();
        }
    }

    @Test
    void a_folder_is_a_task_root_as_it_stands() throws Exception {
        var root = Files.createDirectories(folder.resolve("root"));
        Files.createDirectories(root.resolve("lib"));
        Files.move(Lambda.jar(folder), root.resolve("lib/handlers.jar"));

        try (var lambda = Lambda.open(
                folder.resolve("work"), Lambda.function(root, "todos", Handlers.class, Duration.ofSeconds(20)))) {
            assertThat(lambda.ask("todos", "property user.dir")).isEqualTo(root.toString());
        }
        assertThat(root.resolve("lib/handlers.jar")).exists();
    }

    private static ProcessHandle process(String pid) {
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /// A run with an idle and a hanging function, to be killed.
    static final class KilledRun {

        private KilledRun() {}

        public static void main(String[] args) throws InterruptedException {
            var folder = Path.of(args[0]);
            var jar = folder.resolve("handlers.jar");
            var lambda = Lambda.open(
                    folder.resolve("work"),
                    Lambda.function(jar, "todos", Handlers.class, Duration.ofMinutes(5)),
                    Lambda.function(jar, "lists", Handlers.class, Duration.ofMinutes(5)));
            System.out.println(lambda.ask("todos", "pid"));
            var pid = lambda.ask("lists", "pid");
            var hang = CompletableFuture.supplyAsync(() -> hang(lambda));
            await().until(() -> lambda.heard.lines.contains("lists: hanging"));
            System.out.println(pid);
            hang.join();
        }

        private static Invocation hang(Lambda lambda) {
            try {
                return lambda.invoke("lists", "hang");
            } catch (InterruptedException never) {
                throw new IllegalStateException(never);
            }
        }
    }
}
