package io.stratus.local;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options of `./run` and `./run demo`.
@SuppressWarnings("NullAway.Init") // picocli sets the fields before anything reads them
final class RunOptions {

    @Option(
            names = "--port-base",
            paramLabel = "N",
            description = "Listen on N (console), N+1 (to-do API) and N+66 (AWS) instead of 8080, 8081 and 4566.")
    private @Nullable Integer portBase;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Keep users, tables, files and keys in DIR, and find them again at the next start. Default: memory.")
    private @Nullable Path data;

    @Option(
            names = "--set",
            paramLabel = "Name=value",
            description = "Set a parameter of the templates. May be repeated.")
    private final Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--instances",
            paramLabel = "N",
            description = "Instances of a function at most. Default: the number of cores.")
    private @Nullable Integer instances;

    @Option(
            names = "--strict-concurrency",
            description = "Throttle at once when all instances are busy, as Lambda does, instead of waiting.")
    private boolean strictConcurrency;

    @Option(
            names = "--debug",
            paramLabel = "FUNCTION",
            description = "Let a debugger attach to this function; its time-out is lifted. May be repeated.")
    private final Set<String> debug = new LinkedHashSet<>();

    Ports ports() {
        return portBase == null ? Ports.DEFAULT : Ports.from(portBase);
    }

    /// As the user's shell would resolve it: `run` has changed the folder.
    @Nullable
    Path data() {
        if (data != null && data.toString().isEmpty()) {
            throw new StartRefused("--data needs the name of a folder");
        }
        var typedIn = Path.of(System.getProperty("stratus.typed-in", "."));
        return data == null ? null : typedIn.resolve(data).toAbsolutePath().normalize();
    }

    Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    int instances() {
        if (instances != null && instances < 1) {
            throw new StartRefused("--instances must be at least 1");
        }
        return instances == null ? Runtime.getRuntime().availableProcessors() : instances;
    }

    boolean strictConcurrency() {
        return strictConcurrency;
    }

    Set<String> debug() {
        return Set.copyOf(debug);
    }
}
