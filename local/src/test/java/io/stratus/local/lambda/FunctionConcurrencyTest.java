package io.stratus.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who waits for whom.
class FunctionConcurrencyTest {

    @TempDir
    Path folder;

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    @Test
    void two_instances_share_the_calls_and_none_has_two_at_once() throws Exception {
        try (var lambda = new Lambda(settings(2, false), function(null))) {
            var answers = new ArrayList<Future<String>>();
            for (int i = 0; i < 8; i++) {
                answers.add(callers.submit(() -> lambda.ask("todos", "occupy 200")));
            }

            var heard = new ArrayList<String>();
            for (var answer : answers) {
                heard.add(answer.get());
            }

            assertThat(heard).allMatch(answer -> answer.endsWith(" alone"));
            assertThat(heard.stream().distinct()).hasSize(2);
            assertThat(lambda.functions.states().getFirst().instances()).hasSize(2);
        }
    }

    @Test
    void calls_in_line_are_served_in_the_order_they_came() throws Exception {
        try (var lambda = new Lambda(settings(1, false), function(null))) {
            var calls = new ArrayList<Future<String>>();
            for (int i = 0; i < 4; i++) {
                var name = "call " + i;
                int before = i;
                calls.add(callers.submit(() -> lambda.ask("todos", "print " + name)));
                await().until(() -> waitingOrServed(lambda) > before);
            }

            for (var call : calls) {
                call.get();
            }

            await().untilAsserted(() -> assertThat(lambda.heard.lines)
                    .filteredOn(line -> line.startsWith("todos: call"))
                    .containsExactly("todos: call 0", "todos: call 1", "todos: call 2", "todos: call 3"));
        }
    }

    @Test
    void a_call_that_waited_long_enough_is_throttled() throws Exception {
        try (var lambda = new Lambda(settings(1, false), function(null))) {
            var first = busy(lambda);

            var second = lambda.functions.invoke("todos", "\"say no\"".getBytes(UTF_8), Duration.ofMillis(50));

            assertThat(second).isEqualTo(new Invocation.Throttled());
            assertThat(first.isDone()).isFalse();
        }
    }

    @Test
    void a_strict_run_throttles_at_once_what_a_lenient_one_lets_wait() throws Exception {
        try (var lambda = new Lambda(settings(1, true), function(null))) {
            var first = busy(lambda);

            var second = lambda.invoke("todos", "say no");

            assertThat(second).isEqualTo(new Invocation.Throttled());
            assertThat(first.isDone()).isFalse();
        }
    }

    @Test
    void reserved_concurrency_bounds_the_instances_and_zero_stops_the_function() throws Exception {
        try (var one = new Lambda(settings(4, true), function(1));
                var none = new Lambda(settings(4, false), function(0))) {
            assertThat(one.functions.states().getFirst().limit()).isEqualTo(1);
            assertThat(none.invoke("todos", "say no")).isEqualTo(new Invocation.Throttled());
        }
    }

    @Test
    void a_caller_that_gives_up_leaves_the_call_running_and_the_instance_usable() throws Exception {
        try (var lambda = new Lambda(settings(1, false), function(null))) {
            var impatient = callers.submit(call(lambda, "occupy 300"));
            await().until(() -> phases(lambda).contains(FunctionState.Phase.BUSY));
            impatient.cancel(true);

            var answer = lambda.ask("todos", "say next");

            assertThat(answer).isEqualTo("next");
            assertThat(lambda.heard.reports())
                    .extracting(report -> report.outcome().getClass().getSimpleName())
                    .containsExactly("Answered", "Answered");
        }
    }

    private Future<Invocation> busy(Lambda lambda) {
        var call = callers.submit(call(lambda, "hang"));
        await().until(() -> phases(lambda).contains(FunctionState.Phase.BUSY));
        return call;
    }

    private static Callable<Invocation> call(Lambda lambda, String order) {
        return () -> lambda.invoke("todos", order);
    }

    private static List<FunctionState.Phase> phases(Lambda lambda) {
        return lambda.functions.states().getFirst().instances().stream()
                .map(FunctionState.InstanceState::phase)
                .toList();
    }

    private static int waitingOrServed(Lambda lambda) {
        var state = lambda.functions.states().getFirst();
        return state.waiting()
                + state.instances().size()
                + lambda.heard.reports().size();
    }

    private LambdaSettings settings(int instances, boolean strict) {
        return Lambda.settings(folder.resolve("work"), instances, strict);
    }

    private FunctionSpec function(@Nullable Integer reserved) {
        return new FunctionSpec(
                "TodosFunction",
                "todos",
                Lambda.ARN + "todos",
                Lambda.jar(folder),
                Handlers.class.getName() + "::obey",
                128,
                Duration.ofSeconds(20),
                Map.of(),
                reserved,
                Map::of);
    }
}
