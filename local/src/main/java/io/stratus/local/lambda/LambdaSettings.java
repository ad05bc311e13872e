package io.stratus.local.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// How functions are run on this machine.
///
/// @param runtimeFolder the jars of AWS's Java runtime interface client
/// @param javaHome of a JDK 25
/// @param workFolder where this run may keep temporary files; what is made in it is deleted on close
/// @param instances most child JVMs of one function, at least 1; a lower reserved concurrency wins
/// @param strictConcurrency throttle at once, as Lambda does, instead of letting calls wait for a free instance
/// @param initBound longest start of an instance (Lambda bounds it by 10 s, then lets the invocation's timeout count)
/// @param debugPorts by logical id: the port on 127.0.0.1 where a debugger finds the function, 0 for any free one;
///     such a function has one instance and no timeout
public record LambdaSettings(
        Path runtimeFolder,
        Path javaHome,
        Path workFolder,
        int instances,
        boolean strictConcurrency,
        Duration initBound,
        Map<String, Integer> debugPorts) {

    public LambdaSettings {
        if (instances < 1) {
            throw new IllegalArgumentException("instances must be at least 1");
        }
        runtimeFolder = runtimeFolder.toAbsolutePath();
        javaHome = javaHome.toAbsolutePath();
        debugPorts = Map.copyOf(debugPorts);
    }
}
