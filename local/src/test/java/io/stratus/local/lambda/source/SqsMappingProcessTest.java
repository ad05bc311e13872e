package io.stratus.local.lambda.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stratus.local.lambda.FunctionLog;
import io.stratus.local.lambda.FunctionSpec;
import io.stratus.local.lambda.Functions;
import io.stratus.local.lambda.LambdaSettings;
import io.stratus.local.lambda.PlatformEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A mapping before a function in its own process.
class SqsMappingProcessTest {

    @TempDir
    Path folder;

    @Test
    void what_the_process_reports_stays_and_the_rest_is_deleted() throws IOException {
        try (var source = new Source();
                var functions = functions()) {
            source.send("good");
            var bad = source.send("bad");
            source.map(Source.spec(), functions);

            await().atMost(Duration.ofSeconds(40))
                    .until(() -> source.photos().state().inFlight() == 1
                            && source.photos().state().visible() == 0);

            source.closeMappings();
            source.pass(Source.VISIBILITY);
            assertThat(left(source)).containsExactly(bad);
        }
    }

    private static List<String> left(Source source) {
        try {
            return source.photos().receive(10, Duration.ZERO, Duration.ZERO).stream()
                    .map(delivery -> delivery.message().id())
                    .toList();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private Functions functions() throws IOException {
        var settings = new LambdaSettings(
                Path.of("target/lambda-runtime"),
                Path.of(System.getProperty("java.home")),
                folder.resolve("work"),
                1,
                false,
                Duration.ofSeconds(20),
                Map.of());
        var thumbnail = new FunctionSpec(
                "ThumbnailFunction",
                "thumbnail",
                "arn:aws:lambda:eu-central-1:000000000000:function:thumbnail",
                jar(),
                BatchHandler.class.getName() + "::handle",
                128,
                Duration.ofSeconds(10),
                Map.of(),
                null,
                Map::of);
        return Functions.open(settings, List.of(thumbnail), new Silent(), InstantSource.system(), new SecureRandom());
    }

    private Path jar() throws IOException {
        var jar = folder.resolve("handler.jar");
        var name = BatchHandler.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var bytes = BatchHandler.class.getClassLoader().getResourceAsStream(name)) {
            out.putNextEntry(new JarEntry(name));
            assertThat(bytes).isNotNull().satisfies(stream -> stream.transferTo(out));
        }
        return jar;
    }

    private static final class Silent implements FunctionLog {

        @Override
        public void line(String functionName, String line) {}

        @Override
        public void platform(PlatformEvent event) {}
    }
}
