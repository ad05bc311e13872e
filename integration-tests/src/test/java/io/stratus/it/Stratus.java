package io.stratus.it;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import tools.jackson.databind.JsonNode;

/// The run that the whole suite shares: started at the first test that asks for it, stopped after the last.
public final class Stratus implements AutoCloseable {

    private final LocalProcess process;
    private final Path folder;
    private final JsonNode endpoints;
    private final Map<String, User> users = new ConcurrentHashMap<>();

    private Stratus(Path folder, LocalProcess process, JsonNode endpoints) {
        this.folder = folder;
        this.process = process;
        this.endpoints = endpoints;
    }

    /// A run of its own.
    ///
    /// @param more arguments of `./run`, such as `--set`
    public static Stratus start(String... more) {
        try {
            var folder = Files.createTempDirectory("stratus-it");
            var arguments = Stream.concat(Stream.of("--port-base", "" + LocalProcess.freePortBase()), Stream.of(more));
            var process = LocalProcess.start(folder, arguments.toArray(String[]::new));
            return new Stratus(folder, process, process.awaitEndpoints());
        } catch (IOException | InterruptedException | TimeoutException e) {
            throw new IllegalStateException("the system under test did not start", e);
        }
    }

    public URI uri(String pointer) {
        return URI.create(endpoints.at(pointer).asString());
    }

    public String text(String pointer) {
        return endpoints.at(pointer).asString();
    }

    LocalProcess process() {
        return process;
    }

    Path folder() {
        return folder;
    }

    /// A signed-in user of that name, the same for the whole suite.
    public User user(String name) {
        return users.computeIfAbsent(name, key -> new User(uri("/todo/api"), token(key + "@example.com")));
    }

    User nobody() {
        return new User(uri("/todo/api"), "");
    }

    /// By `./run token`, as a developer would.
    public String token(String email) {
        try (var command = LocalProcess.start(folder, "token", email)) {
            if (command.awaitExit() != 0) {
                throw new IllegalStateException(command.output());
            }
            return command.output().strip();
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.close();
    }

    /// Gives the shared run to tests that take it as a parameter.
    public static final class Shared implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return List.of(Stratus.class).contains(parameter.getParameter().getType());
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(Stratus.class, _ -> start(), Stratus.class);
        }
    }
}
