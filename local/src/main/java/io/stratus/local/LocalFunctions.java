package io.stratus.local;

import io.stratus.local.iam.Principal;
import io.stratus.local.lambda.FunctionLog;
import io.stratus.local.lambda.Functions;
import io.stratus.local.lambda.LambdaSettings;
import io.stratus.local.template.view.FunctionResource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Opens the functions of the stack, each with credentials of its own role.
final class LocalFunctions {

    private static final String RUNTIME = "java25";
    private static final Duration INIT_BOUND = Duration.ofSeconds(60);

    /// AWS renews a function's credentials with its instances; here an instance may live as long as the run.
    private static final Duration AS_LONG_AS_THE_RUN = Duration.ofDays(365);

    private LocalFunctions() {}

    /// @throws StartRefused if a function to debug is not among them
    static Functions open(Starting starting, Services services, FunctionLog log) {
        var specs = FunctionResource.all(starting.stack()).stream()
                .map(LocalFunctions::runnable)
                .map(function -> Specs.function(function, () -> environment(services, role(function))))
                .toList();
        try {
            return Functions.open(settings(starting.options()), specs, log, starting.clock(), starting.random());
        } catch (IllegalArgumentException unknown) {
            throw new StartRefused("--debug: " + unknown.getMessage());
        }
    }

    private static FunctionResource runnable(FunctionResource function) {
        if (!function.runtime().equals(RUNTIME)) {
            throw refused(function, "Runtime", "is %s, but only %s runs here".formatted(function.runtime(), RUNTIME));
        }
        if (!Files.exists(function.code())) {
            throw refused(function, "CodeUri", "names %s, which is not there".formatted(function.code()));
        }
        return function;
    }

    private static StartRefused refused(FunctionResource function, String property, String reason) {
        return new StartRefused("%s Resources.%s.Properties.%s %s."
                .formatted(Place.TODO_TEMPLATE, function.logicalId(), property, reason));
    }

    private static LambdaSettings settings(RunOptions options) {
        return new LambdaSettings(
                Place.LAMBDA_RUNTIME,
                Place.JAVA_HOME,
                Path.of(System.getProperty("java.io.tmpdir")),
                options.instances(),
                options.strictConcurrency(),
                INIT_BOUND,
                options.debug().stream().collect(Collectors.toMap(Function.identity(), _ -> 0)));
    }

    private static Principal role(FunctionResource function) {
        return new Principal.AssumedRole(Place.ACCOUNT, function.role().name(), function.name());
    }

    private static Map<String, String> environment(Services services, Principal role) {
        var credentials = services.keys().issue(role, AS_LONG_AS_THE_RUN);
        var environment = new HashMap<String, String>();
        environment.put("AWS_ENDPOINT_URL", services.aws().toString());
        environment.put("AWS_ACCESS_KEY_ID", credentials.accessKeyId());
        environment.put("AWS_SECRET_ACCESS_KEY", credentials.secretAccessKey());
        var token = credentials.sessionToken();
        if (token != null) {
            environment.put("AWS_SESSION_TOKEN", token);
        }
        return environment;
    }
}
