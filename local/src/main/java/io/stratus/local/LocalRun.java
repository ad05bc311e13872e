package io.stratus.local;

import io.stratus.local.console.Address;
import io.stratus.local.console.Console;
import io.stratus.local.console.ResourceRow;
import io.stratus.local.gateway.Gateway;
import io.stratus.local.gateway.authorizer.Pool;
import io.stratus.local.http.LoopbackServer;
import io.stratus.local.iam.Principal;
import io.stratus.local.lambda.FunctionSpec;
import io.stratus.local.lambda.Functions;
import io.stratus.local.lambda.LambdaSettings;
import io.stratus.local.ses.Inbox;
import io.stratus.local.template.Stack;
import io.stratus.local.template.Surroundings;
import io.stratus.local.template.view.ApiResource;
import io.stratus.local.template.view.FunctionResource;
import io.stratus.local.template.view.TableResource;
import io.stratus.local.template.view.UserPoolClientResource;
import io.stratus.local.template.view.UserPoolResource;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A run of the templates: every service, function and API started, and where they answer.
record LocalRun(Endpoints endpoints, List<Address> addresses) {

    private static final int INBOX = 1_000;
    private static final long CONSOLE_BODY = 64 * 1024;

    /// AWS renews a function's credentials with its instances; here an instance may live as long as the run.
    private static final Duration AS_LONG_AS_THE_RUN = Duration.ofDays(365);

    /// Returns when everything answers; what it opened is closed by `opened`, also when it fails half-way.
    static LocalRun start(RunOptions options, Progress progress, Opened opened) {
        var clock = InstantSource.system();
        var random = new SecureRandom();
        var key = RunKey.open(options.data(), random);
        var stack = Stack.read(
                Place.TODO_TEMPLATE,
                options.settings(),
                new Surroundings("todo", Place.REGION, Place.ACCOUNT, key::secret));
        new StartTable(stack.report()).print(progress);
        var inbox = new Inbox(clock, INBOX);
        var ports = options.ports();
        var services = Services.start(stack, ports, options.data(), inbox, clock, random, progress, opened);
        var monitor = new Monitor();
        var functions = opened.add(functions(stack, options, services, monitor, clock, random));
        progress.ready("functions, each started by its first call");
        opened.add(LoopbackServer.start(
                ports.todoApi(),
                Gateway.MAX_BODY,
                gateway(stack, services, functions, monitor, clock, random, opened)));
        progress.ready("MyTodoList API");
        var run = describe(stack, ports, services);
        opened.add(LoopbackServer.start(
                ports.console(), CONSOLE_BODY, new Console(() -> state(run, stack, functions, monitor), inbox)));
        progress.ready("console");
        run.endpoints().write(Main.ENDPOINTS);
        opened.add(() -> run.endpoints().remove(Main.ENDPOINTS));
        return run;
    }

    private static Functions functions(
            Stack stack,
            RunOptions options,
            Services services,
            Monitor monitor,
            InstantSource clock,
            SecureRandom random) {
        var settings = new LambdaSettings(
                Place.LAMBDA_RUNTIME,
                Place.JAVA_HOME,
                Path.of(System.getProperty("java.io.tmpdir")),
                options.instances(),
                options.strictConcurrency(),
                Duration.ofSeconds(60),
                options.debug().stream().collect(Collectors.toMap(Function.identity(), _ -> 0)));
        var specs = FunctionResource.all(stack).stream()
                .map(function -> function(function, services))
                .toList();
        try {
            return Functions.open(settings, specs, monitor, clock, random);
        } catch (IllegalArgumentException unknown) {
            throw new StartRefused("--debug: " + unknown.getMessage());
        }
    }

    private static FunctionSpec function(FunctionResource function, Services services) {
        var role = new Principal.AssumedRole(Place.ACCOUNT, function.role().name(), function.name());
        return Specs.function(function, () -> instanceEnvironment(services, role));
    }

    private static Map<String, String> instanceEnvironment(Services services, Principal role) {
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

    private static Gateway gateway(
            Stack stack,
            Services services,
            Functions functions,
            Monitor monitor,
            InstantSource clock,
            SecureRandom random,
            Opened opened) {
        var pools = UserPoolResource.all(stack).stream()
                .map(pool -> new Pool(
                        pool.arn(),
                        services.pools().issuer(pool.id()),
                        pool.clients().stream().map(UserPoolClientResource::id).collect(Collectors.toSet()),
                        () -> services.pools().keys(pool.id())))
                .toList();
        var backend = opened.add(new LambdaBackend(functions));
        return Gateway.open(Specs.api(ApiResource.all(stack).getFirst()), pools, backend, monitor, clock, random);
    }

    private static LocalRun describe(Stack stack, Ports ports, Services services) {
        var pool = UserPoolResource.all(stack).getFirst();
        var console = URI.create("http://127.0.0.1:" + ports.console());
        var api = URI.create("http://127.0.0.1:" + ports.todoApi());
        var root = services.keys().issue(new Principal.Root(Place.ACCOUNT));
        return new LocalRun(
                new Endpoints(
                        console,
                        services.aws(),
                        new Endpoints.Todo(
                                api,
                                pool.id(),
                                pool.clients().getFirst().id(),
                                TableResource.all(stack).getFirst().name()),
                        console.resolve("/mail"),
                        List.of(Place.REGION),
                        new Endpoints.Credentials(root.accessKeyId(), root.secretAccessKey()),
                        ProcessHandle.current().pid()),
                List.of(
                        new Address("Console", console, "addresses, functions, live requests, inbox"),
                        new Address("MyTodoList API", api, "/v1/todos, /health"),
                        new Address("AWS", services.aws(), "every service, for SDK and CLI")));
    }

    private static Console.State state(LocalRun run, Stack stack, Functions functions, Monitor monitor) {
        return new Console.State(
                run.addresses(),
                monitor.rows(functions),
                stack.report().stream()
                        .map(row -> new ResourceRow(
                                "todo.yaml",
                                row.logicalId(),
                                row.type(),
                                row.support().toString(),
                                String.join(", ", row.notApplied())))
                        .toList(),
                monitor.requests().seen(),
                monitor.requests().newestFirst());
    }
}
