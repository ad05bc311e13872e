package io.stratus.local.sqs.api;

import io.stratus.local.aws.AwsEndpoint;
import io.stratus.local.aws.AwsService;
import io.stratus.local.aws.RequestLog;
import io.stratus.local.aws.RootAlone;
import io.stratus.local.http.LoopbackServer;
import io.stratus.local.iam.AccessKeys;
import io.stratus.local.iam.Principal;
import io.stratus.local.iam.SignatureVerifier;
import io.stratus.local.sqs.QueueSpec;
import io.stratus.local.sqs.QueueSpec.Redrive;
import io.stratus.local.sqs.Queues;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/// SQS behind a real endpoint, a real client before it, and time that a test passes.
final class LocalSqs implements AutoCloseable {

    static final String ACCOUNT = "000000000000";

    private Duration passed = Duration.ZERO;
    final InstantSource clock = () -> InstantSource.system().instant().plus(passed);
    final Queues queues;
    final SqsService service;
    final SqsClient client;
    private final LoopbackServer server;

    LocalSqs(QueueSpec... specs) {
        queues = Queues.open(List.of(specs), clock, new SecureRandom());
        service = new SqsService(queues, clock);
        var keys = new AccessKeys(new SecureRandom(), InstantSource.system());
        var verifier = new SignatureVerifier(keys, Set.of("eu-central-1", "us-east-1"), InstantSource.system());
        var services = Map.<String, AwsService>of("sqs", service);
        server = LoopbackServer.start(
                0,
                16_000_000,
                new AwsEndpoint(
                        RootAlone.by(verifier),
                        services,
                        Map.of(),
                        RequestLog.NONE,
                        new SecureRandom(),
                        InstantSource.system()));
        var root = keys.issue(new Principal.Root(ACCOUNT));
        client = SqsClient.builder()
                .endpointOverride(server.uri())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(root.accessKeyId(), root.secretAccessKey())))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(it -> it.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    static QueueSpec queue(String name, @Nullable Redrive redrive) {
        return new QueueSpec(
                name,
                arn(name),
                url(name),
                Duration.ofSeconds(30),
                Duration.ofDays(4),
                Duration.ZERO,
                Duration.ZERO,
                redrive);
    }

    static String arn(String name) {
        return "arn:aws:sqs:eu-central-1:" + ACCOUNT + ":" + name;
    }

    static QueueSpec queue(String name) {
        return queue(name, null);
    }

    static String url(String name) {
        return "http://127.0.0.1/" + ACCOUNT + "/" + name;
    }

    void pass(Duration time) {
        passed = passed.plus(time);
    }

    SendMessageResponse send(String queue, String body) {
        return client.sendMessage(send -> send.queueUrl(url(queue)).messageBody(body));
    }

    /// All that is visible at once, with every attribute.
    List<Message> receive(String queue) {
        return client.receiveMessage(receive -> receive.queueUrl(url(queue))
                        .maxNumberOfMessages(10)
                        .messageAttributeNames("All")
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
    }

    @Override
    public void close() {
        client.close();
        queues.close();
        server.close();
    }
}
