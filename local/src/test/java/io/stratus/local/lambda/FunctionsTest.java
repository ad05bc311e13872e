package io.stratus.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One warm instance, called in many ways.
class FunctionsTest {

    @TempDir
    static Path folder;

    static Lambda lambda;

    @BeforeAll
    static void open() {
        var code = Lambda.jar(folder);
        lambda = Lambda.open(
                folder.resolve("work"), Lambda.function(code, "todos", Handlers.class, Duration.ofSeconds(20)));
    }

    @AfterAll
    static void close() {
        lambda.close();
    }

    @Test
    void a_call_is_answered_by_the_handler() throws InterruptedException {
        var answer = lambda.ask("todos", "say grüezi 🐮");

        assertThat(answer).isEqualTo("grüezi 🐮");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "todos",
                "todos:live",
                "000000000000:function:todos",
                "arn:aws:lambda:eu-central-1:000000000000:function:todos",
                "arn:aws:lambda:eu-central-1:000000000000:function:todos:live",
                "arn:aws:lambda:eu-central-1:000000000000:function:todos:$LATEST"
            })
    void a_function_goes_by_all_its_names(String name) throws InterruptedException {
        var answer = lambda.ask(name, "say yes");

        assertThat(answer).isEqualTo("yes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "todo",
                "todosFunction",
                "todos:",
                "todos:no alias",
                "000000000001:function:todos",
                "arn:aws:lambda:us-east-1:000000000000:function:todos"
            })
    void a_function_goes_by_no_other_name(String name) throws InterruptedException {
        var outcome = lambda.invoke(name, "say yes");

        assertThat(outcome).isEqualTo(new Invocation.NoSuchFunction(name));
    }

    @Test
    void an_exception_of_the_handler_leaves_the_instance_alive() throws InterruptedException {
        var before = lambda.ask("todos", "pid");

        var outcome = lambda.invoke("todos", "throw it away");

        assertThat(outcome).isInstanceOfSatisfying(Invocation.HandlerFailed.class, failed -> {
            assertThat(failed.errorType()).isEqualTo("java.io.IOException");
            assertThat(failed.message()).isEqualTo("it away");
            assertThat(new String(failed.payload(), UTF_8)).contains("stackTrace");
        });
        assertThat(lambda.ask("todos", "pid")).isEqualTo(before);
    }

    @Test
    void a_stack_trace_of_a_thousand_frames_arrives_too() throws InterruptedException {
        var before = lambda.ask("todos", "pid");

        var outcome = lambda.invoke("todos", "recurse 1000");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Invocation.HandlerFailed.class,
                        failed -> assertThat(failed.message()).isEqualTo("at the bottom"));
        assertThat(lambda.ask("todos", "pid")).isEqualTo(before);
    }

    /// Names and values: Developer Guide, "Defined runtime environment variables".
    @Test
    void the_environment_is_the_templates_and_lambdas_and_nothing_else() throws InterruptedException {
        var environment = lambda.ask("todos", "environment").lines().toList();

        assertThat(environment)
                .contains(
                        "TABLE=todos",
                        "AWS_REGION=eu-central-1",
                        "AWS_DEFAULT_REGION=eu-central-1",
                        "AWS_ACCESS_KEY_ID=key of todos",
                        "AWS_EXECUTION_ENV=AWS_Lambda_java25",
                        "AWS_LAMBDA_FUNCTION_NAME=todos",
                        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE=128",
                        "AWS_LAMBDA_FUNCTION_VERSION=$LATEST",
                        "AWS_LAMBDA_INITIALIZATION_TYPE=on-demand",
                        "AWS_LAMBDA_LOG_GROUP_NAME=/aws/lambda/todos",
                        "_HANDLER=io.stratus.local.lambda.Handlers::obey",
                        "TZ=:UTC");
        assertThat(environment)
                .map(variable -> variable.substring(0, variable.indexOf('=')))
                .containsExactlyInAnyOrder(
                        "TABLE",
                        "AWS_ACCESS_KEY_ID",
                        "AWS_REGION",
                        "AWS_DEFAULT_REGION",
                        "AWS_EXECUTION_ENV",
                        "AWS_LAMBDA_FUNCTION_NAME",
                        "AWS_LAMBDA_FUNCTION_VERSION",
                        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                        "AWS_LAMBDA_INITIALIZATION_TYPE",
                        "AWS_LAMBDA_LOG_GROUP_NAME",
                        "AWS_LAMBDA_LOG_STREAM_NAME",
                        "AWS_LAMBDA_RUNTIME_API",
                        "AWS_XRAY_CONTEXT_MISSING",
                        "LAMBDA_RUNTIME_DIR",
                        "LAMBDA_TASK_ROOT",
                        "LANG",
                        "PATH",
                        "TZ",
                        "_HANDLER");
    }

    @Test
    void the_developers_home_and_temporary_folder_are_not_the_functions() throws InterruptedException {
        var home = lambda.ask("todos", "property user.home");
        var temporary = lambda.ask("todos", "property java.io.tmpdir");

        assertThat(Stream.of(home, temporary)).allMatch(path -> path.startsWith(folder.toString()));
        assertThat(Path.of(home)).doesNotExist();
        assertThat(Path.of(temporary)).isEmptyDirectory();
    }

    @Test
    void the_heap_is_four_fifths_of_the_memory_size() throws InterruptedException {
        var megabytes = Integer.parseInt(lambda.ask("todos", "heap"));

        assertThat(megabytes).isBetween(95, 102); // 128 MB x 0.8, without one survivor space
    }

    @Test
    void lines_and_reports_are_heard_under_the_functions_name() throws InterruptedException {
        lambda.ask("todos", "print milk");

        await().untilAsserted(() -> assertThat(lambda.heard.lines).contains("todos: milk", "todos: and milk"));
        assertThat(lambda.heard.reports().getLast().text())
                .matches(
                        "REPORT RequestId: \\S{36}\tDuration: [\\d.]+ ms\tMemory Size: 128 MB\tMax Memory Used: \\d+ MB");
        assertThat(lambda.heard.reports().getFirst().initDuration()).isPositive();
    }

    @Test
    void nothing_but_the_functions_own_lines_is_printed() throws InterruptedException {
        lambda.ask("todos", "say hello");

        assertThat(lambda.heard.lines).noneMatch(line -> line.contains("WARNING"));
    }

    /// 6,291,556 bytes: what Lambda's own message names.
    @Test
    void an_answer_over_six_megabytes_is_an_error_and_the_instance_lives_on() throws InterruptedException {
        var before = lambda.ask("todos", "pid");

        var largest = lambda.ask("todos", "fill 6291556");
        var tooLarge = lambda.invoke("todos", "fill 6291557");

        assertThat(largest).hasSize(6_291_556);
        assertThat(tooLarge)
                .isInstanceOfSatisfying(
                        Invocation.HandlerFailed.class,
                        failed -> assertThat(failed.errorType()).isEqualTo("Function.ResponseSizeTooLarge"));
        assertThat(lambda.ask("todos", "pid")).isEqualTo(before);
    }

    @Test
    void an_event_over_six_megabytes_is_refused() throws InterruptedException {
        var outcome = lambda.functions.invoke("todos", new byte[6 * 1024 * 1024 + 1], Lambda.PATIENCE);

        assertThat(outcome).isEqualTo(new Invocation.RequestTooLarge(6_291_457));
    }

    @Test
    void the_state_shows_one_idle_instance() throws InterruptedException {
        var pid = Long.parseLong(lambda.ask("todos", "pid"));

        await().untilAsserted(() -> {
            var state = lambda.functions.states().getFirst();
            assertThat(state.limit()).isEqualTo(1);
            assertThat(state.instances()).singleElement().satisfies(instance -> {
                assertThat(instance.pid()).isEqualTo(pid);
                assertThat(instance.phase()).isEqualTo(FunctionState.Phase.IDLE);
            });
        });
    }

    @Test
    void a_function_that_does_not_exist_cannot_be_debugged() {
        var settings = Lambda.debugging(Lambda.settings(folder, 1, false), "Nobody");

        assertThatThrownBy(() -> new Lambda(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Nobody");
        assertThat(List.of(folder.toFile().list())).containsExactlyInAnyOrder("handlers.jar", "work");
    }
}
