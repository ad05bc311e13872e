package io.stratus.benchmarks.coldstart;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Lambda's managed Java runtime as far as a laptop can have it: AWS's runtime interface client on one core, with the
/// serial collector and the first compiler only. As on Lambda the runtime's own classes come from a class cache, and
/// the function's do not.
///
/// @param jars the folder with the runtime interface client
/// @param cache the class cache, used when it is there
/// @param core the one that functions run on
/// @param aws where the functions' DynamoDB answers
record ManagedRuntime(Path jars, Path cache, int core, URI aws) {

    private static final List<String> OPTIONS =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx1415m", "--enable-native-access=ALL-UNNAMED");

    /// The option that makes a Java virtual machine write the class cache at its end.
    String trainingOption() {
        return "-XX:AOTCacheOutput=" + cache;
    }

    List<String> command(Artefact artefact, List<String> more) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of("taskset", "-c", Integer.toString(core), java));
        command.addAll(OPTIONS);
        if (Files.exists(cache)) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(more);
        var main = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
        command.addAll(List.of("-cp", classPath(), main, artefact.handler()));
        return command;
    }

    /// @param taskRoot where the artefact is unpacked
    /// @param runtimeApi host and port
    Map<String, String> environment(Artefact artefact, Path taskRoot, String runtimeApi) {
        return Map.ofEntries(
                Map.entry("PATH", "/usr/bin:/bin"),
                Map.entry("LANG", "C.UTF-8"),
                Map.entry("TZ", "UTC"),
                Map.entry("AWS_LAMBDA_RUNTIME_API", runtimeApi),
                Map.entry("_HANDLER", artefact.handler()),
                Map.entry("LAMBDA_TASK_ROOT", taskRoot.toString()),
                Map.entry("AWS_LAMBDA_FUNCTION_NAME", "benchmark"),
                Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "1"),
                Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769"),
                Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"),
                Map.entry("AWS_LAMBDA_LOG_FORMAT", "JSON"),
                Map.entry("AWS_REGION", "eu-central-1"),
                Map.entry("AWS_ACCESS_KEY_ID", "test"),
                Map.entry("AWS_SECRET_ACCESS_KEY", "test"),
                Map.entry("AWS_ENDPOINT_URL", aws.toString()),
                // What sam/todo.yaml gives TodoApiFunction; the floors read the table's name only.
                Map.entry("MAIN_CLASS", "io.stratus.todo.TodoApplication"),
                Map.entry("SPRING_CLOUD_FUNCTION_DEFINITION", "todoApi"),
                Map.entry("TODO_TABLE", TodoTable.NAME),
                Map.entry("TODO_CURSOR_KEY", "b".repeat(64)),
                Map.entry("TODO_CURSOR_KEY_PREVIOUS", ""),
                Map.entry("TODO_WEB_ORIGIN", "https://todo.example.com"));
    }

    private String classPath() throws IOException {
        try (var files = Files.list(jars)) {
            return files.map(jar -> jar.toAbsolutePath().normalize().toString())
                    .sorted()
                    .collect(joining(":"));
        }
    }
}
