package io.stratus.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/// A local Lambda with the functions of [Handlers], in a folder of its own.
final class Lambda implements AutoCloseable {

    static final String ARN = "arn:aws:lambda:eu-central-1:000000000000:function:";
    static final Duration PATIENCE = Duration.ofSeconds(30);

    final Heard heard = new Heard();
    final Functions functions;

    Lambda(LambdaSettings settings, FunctionSpec... specs) {
        this.functions = Functions.open(settings, List.of(specs), heard, InstantSource.system(), new SecureRandom());
    }

    static Lambda open(Path folder, FunctionSpec... specs) {
        return new Lambda(settings(folder, 1, false), specs);
    }

    static LambdaSettings settings(Path folder, int instances, boolean strict) {
        return new LambdaSettings(
                Path.of("target/lambda-runtime"),
                Path.of(System.getProperty("java.home")),
                folder,
                instances,
                strict,
                Duration.ofSeconds(20),
                Map.of());
    }

    static LambdaSettings bounded(LambdaSettings usual, Duration initBound) {
        return new LambdaSettings(
                usual.runtimeFolder(),
                usual.javaHome(),
                usual.workFolder(),
                usual.instances(),
                usual.strictConcurrency(),
                initBound,
                usual.debugPorts());
    }

    static LambdaSettings debugging(LambdaSettings usual, String logicalId) {
        return new LambdaSettings(
                usual.runtimeFolder(),
                usual.javaHome(),
                usual.workFolder(),
                usual.instances(),
                usual.strictConcurrency(),
                usual.initBound(),
                Map.of(logicalId, 0));
    }

    static FunctionSpec function(Path code, String name, Class<?> handler, Duration timeout) {
        return new FunctionSpec(
                name + "Function",
                name,
                ARN + name,
                code,
                handler.getName() + "::obey",
                128,
                timeout,
                Map.of("TABLE", "todos", "AWS_REGION", "nowhere"),
                null,
                () -> Map.of("AWS_ACCESS_KEY_ID", "key of " + name));
    }

    /// A shaded artefact's stand-in.
    static Path jar(Path folder) {
        var jar = folder.resolve("handlers.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var type :
                    List.of(Handlers.class, Handlers.Broken.class, Handlers.Quitter.class, Handlers.Sleeper.class)) {
                var name = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(name));
                try (var bytes = type.getClassLoader().getResourceAsStream(name)) {
                    assertThat(bytes).isNotNull().satisfies(stream -> stream.transferTo(out));
                }
            }
            return jar;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Invocation invoke(String function, String order) throws InterruptedException {
        return functions.invoke(function, ("\"" + order + "\"").getBytes(UTF_8), PATIENCE);
    }

    /// The answer of a call that must succeed.
    String ask(String function, String order) throws InterruptedException {
        var outcome = invoke(function, order);
        assertThat(outcome).isInstanceOf(Invocation.Answered.class);
        return new String(((Invocation.Answered) outcome).payload(), UTF_8);
    }

    @Override
    public void close() {
        functions.close();
    }

    /// What functions and platform said.
    static final class Heard implements FunctionLog {

        final List<String> lines = new CopyOnWriteArrayList<>();
        final List<PlatformEvent> events = new CopyOnWriteArrayList<>();

        @Override
        public void line(String functionName, String line) {
            lines.add(functionName + ": " + line);
        }

        @Override
        public void platform(PlatformEvent event) {
            events.add(event);
        }

        List<PlatformEvent.Report> reports() {
            var reports = new ArrayList<PlatformEvent.Report>();
            for (var event : events) {
                if (event instanceof PlatformEvent.Report report) {
                    reports.add(report);
                }
            }
            return reports;
        }
    }
}
