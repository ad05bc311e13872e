package io.stratus.local;

import io.stratus.local.aws.AwsEndpoint;
import io.stratus.local.aws.AwsService;
import io.stratus.local.aws.Gate;
import io.stratus.local.cognito.UserPools;
import io.stratus.local.cognito.identity.IdentityPools;
import io.stratus.local.dynamodb.DynamoEngine;
import io.stratus.local.dynamodb.DynamoService;
import io.stratus.local.dynamodb.DynamoTables;
import io.stratus.local.dynamodb.TtlSweeper;
import io.stratus.local.http.LoopbackServer;
import io.stratus.local.iam.AccessKeys;
import io.stratus.local.iam.RoleTrust;
import io.stratus.local.iam.SignatureVerifier;
import io.stratus.local.s3.S3Service;
import io.stratus.local.s3.request.S3Gate;
import io.stratus.local.ses.Outbox;
import io.stratus.local.ses.SesService;
import io.stratus.local.sqs.Queues;
import io.stratus.local.sqs.api.SqsService;
import io.stratus.local.sts.RoleSessions;
import io.stratus.local.sts.SecurityTokenService;
import io.stratus.local.template.view.BucketResource;
import io.stratus.local.template.view.QueueResource;
import io.stratus.local.template.view.TableResource;
import io.stratus.local.template.view.UserPoolResource;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;

/// The AWS services of a stack behind one endpoint, started beside each other, every call judged by the stack's
/// policies.
///
/// @param aws where they answer
record Services(Account account, AccessKeys keys, UserPools pools, Queues queues, URI aws) {

    private static final long MAX_BODY = 16 * 1024 * 1024; // DynamoDB takes 16 MB in a batch
    private static final Duration SWEEP = Duration.ofSeconds(30);

    static Services start(Starting starting, Outbox mail, Monitor monitor) {
        var account = Account.of(starting.stack());
        var aws = URI.create("http://127.0.0.1:" + starting.ports().aws());
        try (var beside = Executors.newVirtualThreadPerTaskExecutor()) {
            var dynamo = CompletableFuture.supplyAsync(() -> dynamo(starting), beside);
            var pools = CompletableFuture.supplyAsync(() -> pools(starting, aws, mail), beside);
            var services = new Services(
                    account, new AccessKeys(starting.random(), starting.clock()), join(pools), queues(starting), aws);
            services.listen(starting, join(dynamo), mail, monitor);
            return services;
        }
    }

    private void listen(Starting starting, AwsService dynamo, Outbox mail, Monitor monitor) {
        var clock = starting.clock();
        var verifier = new SignatureVerifier(keys, Set.of(Place.REGION), clock);
        var policies = account.authorizer(clock);
        var endpoint = new AwsEndpoint(
                new Gate(verifier, policies),
                byName(starting, dynamo, mail, monitor),
                Map.of("s3", s3(starting, new S3Gate(verifier, keys, policies))),
                monitor,
                starting.random(),
                clock);
        starting.opened().add(LoopbackServer.start(starting.ports().aws(), MAX_BODY, endpoint));
        starting.progress().ready("AWS endpoint");
    }

    private Map<String, AwsService> byName(Starting starting, AwsService dynamo, Outbox mail, Monitor monitor) {
        var clock = starting.clock();
        var random = starting.random();
        var roles = account.roles();
        var sessions = new RoleSessions(
                Place.ACCOUNT,
                keys,
                roles,
                new RoleTrust(roles, clock),
                (who, denied) -> monitor.refused(clock.instant(), who, denied));
        var identities = IdentityPools.open(
                IdentitySpecs.pools(starting.stack()),
                IdentitySpecs.userPools(starting.stack(), pools),
                sessions,
                clock,
                random,
                starting.data("identities"));
        return Map.of(
                "dynamodb",
                dynamo,
                "cognito-idp",
                CognitoService.of(pools, starting),
                "cognito-identity",
                identities,
                "sts",
                new SecurityTokenService(sessions, roles, List.of(identities.provider()), random, clock),
                "sqs",
                new SqsService(queues, clock),
                "ses",
                new SesService(Set.of(), Place.REGION, Place.arn("ses", ""), mail, random));
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
        var service = opened.add(new DynamoService(engine.uri(), specs));
        starting.progress().ready("DynamoDB with its tables");
        return service;
    }

    private S3Service s3(Starting starting, S3Gate gate) {
        var buckets = BucketResource.all(starting.stack()).stream()
                .map(BucketSpecs::bucket)
                .toList();
        return starting.opened()
                .add(S3Service.start(
                        buckets, starting.data("s3"), gate, queues::send, starting.random(), starting.clock()));
    }

    private static Queues queues(Starting starting) {
        var specs = QueueResource.all(starting.stack()).stream()
                .map(StorageSpecs::queue)
                .toList();
        return starting.opened().add(Queues.open(specs, starting.clock(), starting.random()));
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
