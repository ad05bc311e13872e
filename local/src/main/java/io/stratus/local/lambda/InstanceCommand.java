package io.stratus.local.lambda;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command line of an instance's JVM.
record InstanceCommand(LambdaSettings settings, RunFolder run, FunctionSpec function, Path instanceFolder) {

    private static final int MOST_HEAP_MB = 512;

    List<String> line() {
        var line = new ArrayList<String>();
        line.add(settings.javaHome().resolve("bin/java").toString());
        line.addAll(jvm());
        line.addAll(List.of(
                "-Djava.io.tmpdir=" + instanceFolder.resolve("tmp"),
                "-Duser.home=" + instanceFolder.resolve("home"))); // the developer's ~/.aws is not the function's
        if (run.nativeClient() != null) {
            line.add("-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI="
                    + run.nativeClient());
        }
        var port = settings.debugPorts().get(function.logicalId());
        if (port != null) {
            line.add("-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:" + port);
        }
        line.addAll(List.of(
                "-cp",
                run.classes() + ":" + settings.runtimeFolder().resolve("*"),
                FunctionMain.class.getName(),
                function.handler()));
        return line;
    }

    private List<String> jvm() {
        return List.of(
                "-XX:+UseSerialGC",
                "-Xmx" + Math.min(function.memoryMb() * 4 / 5, MOST_HEAP_MB) + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1", // as on Lambda (Guide, "Customize Java runtime startup")
                "-XX:-UsePerfData", // else a file in /tmp for each process
                "--enable-native-access=ALL-UNNAMED", // this and the next: the client's own uses, else warnings
                "--sun-misc-unsafe-memory-access=allow");
    }
}
