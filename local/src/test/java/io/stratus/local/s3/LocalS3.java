package io.stratus.local.s3;

import io.stratus.local.aws.AwsEndpoint;
import io.stratus.local.aws.RequestLog;
import io.stratus.local.aws.RootAlone;
import io.stratus.local.http.LoopbackServer;
import io.stratus.local.iam.AccessKeys;
import io.stratus.local.iam.Credentials;
import io.stratus.local.iam.PolicyAuthorizer;
import io.stratus.local.iam.Principal;
import io.stratus.local.iam.ResourcePolicies;
import io.stratus.local.iam.Role;
import io.stratus.local.iam.Roles;
import io.stratus.local.iam.Session;
import io.stratus.local.iam.SignatureVerifier;
import io.stratus.local.iam.policy.Policy;
import io.stratus.local.s3.bucket.BucketSpec;
import io.stratus.local.s3.bucket.CorsRule;
import io.stratus.local.s3.bucket.LifecycleRule;
import io.stratus.local.s3.bucket.NotificationRule;
import io.stratus.local.s3.bucket.PublicAccessBlock;
import io.stratus.local.s3.request.S3Gate;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/// S3 behind a real endpoint on a port of its own, under the policy that the template gives each user's folder, with
/// the AWS SDK's real client in front of it.
final class LocalS3 implements AutoCloseable {

    static final String FILES = "files-bucket";
    static final String PLAIN = "plain-bucket";
    static final String QUEUE = "arn:aws:sqs:eu-central-1:000000000000:files";
    static final String APP = "http://127.0.0.1:8082";

    private static final String ACCOUNT = "000000000000";
    private static final String OWN_FOLDER = """
            {"Version": "2012-10-17", "Statement": [
              {"Sid": "Objects", "Effect": "Allow",
               "Action": ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload",
                          "s3:ListMultipartUploadParts"],
               "Resource": "arn:aws:s3:::files-bucket/private/${aws:PrincipalTag/sub}/*"},
              {"Sid": "List", "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::files-bucket",
               "Condition": {"StringLike": {"s3:prefix": ["private/${aws:PrincipalTag/sub}/",
                                                          "private/${aws:PrincipalTag/sub}/*"]}}}]}""";

    /// One message for a queue.
    record Sent(String queue, String body) {}

    Duration ahead = Duration.ZERO;
    final List<Sent> sent = new CopyOnWriteArrayList<>();
    final List<RequestLog.Entry> log = new CopyOnWriteArrayList<>();
    final AccessKeys keys = new AccessKeys(new SecureRandom(), this::now);
    final Credentials root = keys.issue(new Principal.Root(ACCOUNT));
    private final S3Service service;
    private final LoopbackServer server;
    private final List<SdkAutoCloseable> clients = new ArrayList<>();

    LocalS3() {
        this(null, ResourcePolicies.NONE);
    }

    LocalS3(@Nullable Path data, ResourcePolicies bucketPolicies) {
        var verifier = new SignatureVerifier(keys, Set.of("eu-central-1"), this::now);
        var authorizer = new PolicyAuthorizer(new Roles(List.of(role())), bucketPolicies, this::now);
        service = S3Service.start(
                List.of(files(), BucketSpec.of(PLAIN, "eu-central-1")),
                data,
                new S3Gate(verifier, keys, authorizer),
                (queue, body) -> sent.add(new Sent(queue, body)),
                new SecureRandom(),
                this::now);
        server = LoopbackServer.start(
                0,
                1_000_000,
                new AwsEndpoint(
                        RootAlone.by(verifier),
                        Map.of(),
                        Map.of("s3", service),
                        log::add,
                        new SecureRandom(),
                        this::now));
    }

    private static BucketSpec files() {
        return new BucketSpec(
                FILES,
                "eu-central-1",
                true,
                true,
                "AES256",
                PublicAccessBlock.ALL,
                List.of(new CorsRule(List.of(APP), List.of("GET", "PUT", "POST"), List.of("*"), List.of("ETag"), 600)),
                List.of(new LifecycleRule("old", true, "", null, 30, 3)),
                List.of(new NotificationRule(
                        "uploads", QUEUE, List.of("s3:ObjectCreated:*", "s3:ObjectRemoved:*"), "private/", "")));
    }

    private static Role role() {
        var policy = Policy.parse("OwnFolder", OWN_FOLDER);
        var trust = Policy.parse("Trust", """
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sts:AssumeRole",
                 "Principal": {"AWS": "*"}}}""");
        return new Role(
                "UserFiles",
                "arn:aws:iam::" + ACCOUNT + ":role/UserFiles",
                "AROAEXAMPLE",
                trust,
                List.of(policy),
                null,
                Duration.ofHours(1));
    }

    Instant now() {
        return Instant.now().plus(ahead);
    }

    URI uri() {
        return server.uri();
    }

    /// A user's session, for his own folder.
    Credentials user(String sub) {
        return user(sub, Duration.ofMinutes(15));
    }

    Credentials user(String sub, Duration lifetime) {
        var session = new Session(Map.of("sub", sub), List.of(), List.of(), Map.of());
        return keys.issue(new Principal.AssumedRole(ACCOUNT, "UserFiles", sub), session, lifetime);
    }

    /// A client that sends its body at once: the one of the JDK tells no error of a body it did not send.
    S3Client as(Credentials credentials) {
        var client = S3Client.builder()
                .endpointOverride(uri())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(sdk(credentials)))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .addExecutionInterceptor(new Unasked())
                        .build())
                .build();
        clients.add(client);
        return client;
    }

    S3Presigner presigner(Credentials credentials) {
        var presigner = S3Presigner.builder()
                .endpointOverride(uri())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(sdk(credentials)))
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build();
        clients.add(presigner);
        return presigner;
    }

    private static final class Unasked implements ExecutionInterceptor {
        @Override
        public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
            return context.httpRequest().toBuilder().removeHeader("Expect").build();
        }
    }

    static AwsCredentials sdk(Credentials credentials) {
        var token = credentials.sessionToken();
        return token == null
                ? AwsBasicCredentials.create(credentials.accessKeyId(), credentials.secretAccessKey())
                : AwsSessionCredentials.create(
                        credentials.accessKeyId(), credentials.secretAccessKey(), Objects.requireNonNull(token));
    }

    @Override
    public void close() {
        clients.forEach(SdkAutoCloseable::close);
        server.close();
        service.close();
    }
}
