package io.stratus.local.lambda;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// The environment variables of an instance: the template's, the caller's, and those that Lambda defines (Developer
/// Guide, "Defined runtime environment variables"). Nothing of this process's own environment.
///
/// @param runtimeApi host and port
record InstanceEnvironment(
        FunctionSpec function, Path taskRoot, Path runtimeFolder, String runtimeApi, String logStream) {

    // Lambda says en_US.UTF-8, which few machines have; without a UTF-8 locale no file name may hold an umlaut.
    private static final String LANG = "C.UTF-8";

    Map<String, String> variables() {
        var variables = new TreeMap<>(function.environment());
        variables.putAll(Map.of(
                "AWS_REGION", function.region(),
                "AWS_DEFAULT_REGION", function.region(),
                "AWS_EXECUTION_ENV", "AWS_Lambda_java25",
                "AWS_XRAY_CONTEXT_MISSING", "LOG_ERROR",
                "LANG", LANG,
                "PATH", "/usr/local/bin:/usr/bin/:/bin:/opt/bin",
                "TZ", ":UTC"));
        variables.putAll(Map.of(
                "AWS_LAMBDA_FUNCTION_NAME",
                function.name(),
                "AWS_LAMBDA_FUNCTION_VERSION",
                "$LATEST",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                String.valueOf(function.memoryMb()),
                "AWS_LAMBDA_INITIALIZATION_TYPE",
                "on-demand",
                "AWS_LAMBDA_LOG_GROUP_NAME",
                "/aws/lambda/" + function.name(),
                "AWS_LAMBDA_LOG_STREAM_NAME",
                logStream,
                "AWS_LAMBDA_RUNTIME_API",
                runtimeApi,
                "LAMBDA_RUNTIME_DIR",
                runtimeFolder.toString(),
                "LAMBDA_TASK_ROOT",
                taskRoot.toString(),
                "_HANDLER",
                function.handler()));
        variables.putAll(function.instanceEnvironment().get());
        return variables;
    }
}
