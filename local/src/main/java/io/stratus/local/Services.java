package io.stratus.local;

import io.stratus.local.aws.AwsEndpoint;
import io.stratus.local.aws.AwsService;
import io.stratus.local.aws.RequestLog;
import io.stratus.local.cognito.UserPools;
import io.stratus.local.dynamodb.DynamoEngine;
import io.stratus.local.dynamodb.DynamoService;
import io.stratus.local.dynamodb.DynamoTables;
import io.stratus.local.dynamodb.TtlSweeper;
import io.stratus.local.http.Answer;
import io.stratus.local.http.Incoming;
import io.stratus.local.http.LoopbackServer;
import io.stratus.local.iam.AccessKeys;
import io.stratus.local.iam.Caller;
import io.stratus.local.iam.SignatureVerifier;
import io.stratus.local.ses.Outbox;
import io.stratus.local.template.Stack;
import io.stratus.local.template.view.TableResource;
import io.stratus.local.template.view.UserPoolResource;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// The AWS services of a stack behind one endpoint, started beside each other.
///
/// @param aws where they answer
record Services(AccessKeys keys, UserPools pools, URI aws) {

    private static final long MAX_BODY = 16 * 1024 * 1024; // DynamoDB takes 16 MB in a batch
    private static final Duration SWEEP = Duration.ofSeconds(30);

    static Services start(
            Stack stack,
            Ports ports,
            @Nullable Path data,
            Outbox mail,
            InstantSource clock,
            SecureRandom random,
            Progress progress,
            Opened opened) {
        var base = URI.create("http://127.0.0.1:" + ports.aws());
        var keys = new AccessKeys(random, clock);
        try (var starting = Executors.newVirtualThreadPerTaskExecutor()) {
            var dynamo = CompletableFuture.supplyAsync(() -> dynamo(stack, data, clock, progress, opened), starting);
            var pools = CompletableFuture.supplyAsync(
                    () -> pools(stack, base, mail, clock, random, data, progress), starting);
            var endpoint = new AwsEndpoint(
                    new SignatureVerifier(keys, Set.of(Place.REGION), clock),
                    Map.of("dynamodb", join(dynamo), "cognito-idp", cognito(join(pools))),
                    RequestLog.NONE,
                    random,
                    clock);
            opened.add(LoopbackServer.start(ports.aws(), MAX_BODY, endpoint));
            progress.ready("AWS endpoint");
            return new Services(keys, join(pools), base);
        }
    }

    private static AwsService dynamo(
            Stack stack, @Nullable Path data, InstantSource clock, Progress progress, Opened opened) {
        var engine = opened.add(DynamoEngine.start(Place.DYNAMODB, data == null ? null : data.resolve("dynamodb")));
        var specs = TableResource.all(stack).stream().map(Specs::table).toList();
        try (var tables = new DynamoTables(engine.uri())) {
            specs.forEach(tables::create);
        }
        opened.add(TtlSweeper.start(engine.uri(), specs, clock, SWEEP));
        var service = opened.add(new DynamoService(engine.uri()));
        progress.ready("DynamoDB with its tables");
        return service;
    }

    private static UserPools pools(
            Stack stack,
            URI base,
            Outbox mail,
            InstantSource clock,
            SecureRandom random,
            @Nullable Path data,
            Progress progress) {
        var specs = UserPoolResource.all(stack).stream().map(Specs::pool).toList();
        var pools = UserPools.open(specs, base, mail, clock, random, data == null ? null : data.resolve("cognito"));
        progress.ready("user pool");
        return pools;
    }

    private static AwsService cognito(UserPools pools) {
        return new AwsService() {
            @Override
            public Answer answer(Incoming request, @Nullable Caller caller) {
                return pools.answer(
                        request, caller == null ? null : caller.principal().arn());
            }

            @Override
            public boolean takesUnsigned(Incoming request) {
                return true; // the pools know which of their operations need a caller
            }
        };
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
