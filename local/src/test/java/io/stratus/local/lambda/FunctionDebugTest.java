package io.stratus.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A function under a debugger has a port, all the time in the world, and one instance.
class FunctionDebugTest {

    private static final Pattern LISTENING =
            Pattern.compile("todos: Listening for transport dt_socket at address: (?:127.0.0.1:)?(\\d+)");

    @TempDir
    Path folder;

    @Test
    void a_debugger_finds_the_function_and_its_timeout_is_lifted() throws Exception {
        var jar = Lambda.jar(folder);
        var settings = Lambda.debugging(Lambda.settings(folder.resolve("work"), 4, false), "todosFunction");
        try (var lambda = new Lambda(
                settings,
                Lambda.function(jar, "todos", Handlers.class, Duration.ofMillis(300)),
                Lambda.function(jar, "lists", Handlers.class, Duration.ofMillis(300)))) {
            var debugged = lambda.invoke("todos", "occupy 600");
            var other = lambda.invoke("lists", "occupy 600");

            assertThat(debugged).isInstanceOf(Invocation.Answered.class);
            assertThat(other).isInstanceOf(Invocation.TimedOut.class);
            assertThat(lambda.functions.states())
                    .extracting(FunctionState::limit)
                    .containsExactly(1, 4);
            try (var debugger = new Socket(InetAddress.getLoopbackAddress(), port(lambda))) {
                assertThat(debugger.isConnected()).isTrue();
            }
            assertThat(lambda.heard.lines).noneMatch(line -> line.startsWith("lists: Listening"));
        }
    }

    private static int port(Lambda lambda) {
        for (var line : lambda.heard.lines) {
            var found = LISTENING.matcher(line);
            if (found.matches()) {
                return Integer.parseInt(found.group(1));
            }
        }
        throw new AssertionError("no debugger's port in " + lambda.heard.lines);
    }
}
