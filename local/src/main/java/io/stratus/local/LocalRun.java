package io.stratus.local;

import io.stratus.local.console.Address;
import io.stratus.local.console.Console;
import io.stratus.local.gateway.Gateway;
import io.stratus.local.http.LoopbackServer;
import io.stratus.local.iam.Principal;
import io.stratus.local.ses.Inbox;
import io.stratus.local.template.view.BucketResource;
import io.stratus.local.template.view.IdentityPoolResource;
import io.stratus.local.template.view.TableResource;
import io.stratus.local.template.view.UserPoolResource;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/// A run of the templates: every service, function and API started, and where they answer.
record LocalRun(Endpoints endpoints, List<Address> addresses) {

    private static final int INBOX = 1_000;
    private static final long CONSOLE_BODY = 64 * 1024;

    /// Returns when everything answers; what it opened is closed by `opened`, also when it fails half-way.
    static LocalRun start(RunOptions options, InstantSource clock, Progress progress, Opened opened) {
        var starting = Starting.by(options, clock, progress, opened);
        new StartTable(starting.stack().report()).print(progress);
        var ports = starting.ports();
        var inbox = new Inbox(starting.clock(), INBOX);
        var monitor = new Monitor();
        var services = Services.start(starting, inbox, monitor);
        var functions = opened.add(LocalFunctions.open(starting, services, monitor));
        LocalSources.open(starting, services, functions);
        progress.ready("functions, each started by its first call");
        var gateway = LocalApi.open(starting, services, opened.add(new LambdaBackend(functions::invoke)), monitor);
        opened.add(LoopbackServer.start(ports.todoApi(), Gateway.MAX_BODY, gateway));
        progress.ready("MyTodoList API");
        var run = describe(starting, services);
        var view = new ConsoleView(run.addresses(), starting.stack().report(), functions, monitor);
        opened.add(LoopbackServer.start(ports.console(), CONSOLE_BODY, new Console(view, inbox)));
        progress.ready("console");
        opened.add(run.endpoints().publish(Main.ENDPOINTS));
        return run;
    }

    private static LocalRun describe(Starting starting, Services services) {
        var console = URI.create("http://127.0.0.1:" + starting.ports().console());
        var api = URI.create("http://127.0.0.1:" + starting.ports().todoApi());
        var pool = UserPoolResource.all(starting.stack()).getFirst();
        var client = pool.clients().getFirst();
        var identityPool = IdentityPoolResource.all(starting.stack()).getFirst();
        var bucket = BucketResource.all(starting.stack()).getFirst();
        var table = TableResource.all(starting.stack()).getFirst();
        var root = services.keys().issue(new Principal.Root(Place.ACCOUNT));
        return new LocalRun(
                new Endpoints(
                        console,
                        services.aws(),
                        new Endpoints.Todo(api, pool.id(), client.id(), identityPool.id(), bucket.name(), table.name()),
                        console.resolve("/mail"),
                        List.of(Place.REGION),
                        new Endpoints.Credentials(root.accessKeyId(), root.secretAccessKey()),
                        ProcessHandle.current().pid()),
                List.of(
                        new Address("Console", console, "addresses, functions, live requests, inbox"),
                        new Address("MyTodoList API", api, "/v1/todos, /v1/files, /health"),
                        new Address("AWS", services.aws(), "S3, DynamoDB, Cognito, STS, SQS, SES, for SDK and CLI")));
    }
}
