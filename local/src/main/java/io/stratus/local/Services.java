package io.stratus.local;

import io.stratus.local.aws.AwsEndpoint;
import io.stratus.local.aws.AwsService;
import io.stratus.local.aws.Gate;
import io.stratus.local.aws.RequestLog;
import io.stratus.local.cognito.UserPools;
import io.stratus.local.dynamodb.DynamoEngine;
import io.stratus.local.dynamodb.DynamoService;
import io.stratus.local.dynamodb.DynamoTables;
import io.stratus.local.dynamodb.TtlSweeper;
import io.stratus.local.http.LoopbackServer;
import io.stratus.local.iam.AccessKeys;
import io.stratus.local.iam.Decision;
import io.stratus.local.iam.SignatureVerifier;
import io.stratus.local.ses.Outbox;
import io.stratus.local.template.view.TableResource;
import io.stratus.local.template.view.UserPoolResource;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;

/// The AWS services of a stack behind one endpoint, started beside each other.
///
/// @param aws where they answer
record Services(AccessKeys keys, UserPools pools, URI aws) {

    private static final long MAX_BODY = 16 * 1024 * 1024; // DynamoDB takes 16 MB in a batch
    private static final Duration SWEEP = Duration.ofSeconds(30);

    static Services start(Starting starting, Outbox mail, RequestLog log) {
        var aws = URI.create("http://127.0.0.1:" + starting.ports().aws());
        try (var beside = Executors.newVirtualThreadPerTaskExecutor()) {
            var dynamo = CompletableFuture.supplyAsync(() -> dynamo(starting), beside);
            var pools = CompletableFuture.supplyAsync(() -> pools(starting, aws, mail), beside);
            var services = new Services(new AccessKeys(starting.random(), starting.clock()), join(pools), aws);
            services.listen(starting, join(dynamo), log);
            return services;
        }
    }

    private void listen(Starting starting, AwsService dynamo, RequestLog log) {
        var endpoint = new AwsEndpoint(
                new Gate(
                        new SignatureVerifier(keys, Set.of(Place.REGION), starting.clock()),
                        (_, _, _) -> new Decision.Allowed()),
                Map.of("dynamodb", dynamo, "cognito-idp", new CognitoService(pools)),
                Map.of(),
                log,
                starting.random(),
                starting.clock());
        starting.opened().add(LoopbackServer.start(starting.ports().aws(), MAX_BODY, endpoint));
        starting.progress().ready("AWS endpoint");
    }

    private static AwsService dynamo(Starting starting) {
        var opened = starting.opened();
        var engine = opened.add(DynamoEngine.start(Place.DYNAMODB, starting.data("dynamodb")));
        var specs =
                TableResource.all(starting.stack()).stream().map(Specs::table).toList();
        try (var tables = new DynamoTables(engine.uri())) {
            specs.forEach(tables::create);
        }
        opened.add(TtlSweeper.start(engine.uri(), specs, starting.clock(), SWEEP));
        var service = opened.add(new DynamoService(engine.uri()));
        starting.progress().ready("DynamoDB with its tables");
        return service;
    }

    private static UserPools pools(Starting starting, URI aws, Outbox mail) {
        var specs =
                UserPoolResource.all(starting.stack()).stream().map(Specs::pool).toList();
        var pools = UserPools.open(specs, aws, mail, starting.clock(), starting.random(), starting.data("cognito"));
        starting.progress().ready("user pool");
        return pools;
    }

    private static <T> T join(CompletableFuture<T> started) {
        try {
            return started.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw failed;
        }
    }
}
