package io.stratus.local.sts;

import io.stratus.local.aws.AwsEndpoint;
import io.stratus.local.aws.RequestLog;
import io.stratus.local.aws.RootAlone;
import io.stratus.local.cognito.SteppedClock;
import io.stratus.local.http.LoopbackServer;
import io.stratus.local.iam.AccessKeys;
import io.stratus.local.iam.Credentials;
import io.stratus.local.iam.Principal;
import io.stratus.local.iam.Role;
import io.stratus.local.iam.RoleTrust;
import io.stratus.local.iam.Roles;
import io.stratus.local.iam.SignatureVerifier;
import io.stratus.local.iam.policy.Policy;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.scheme.StsAuthSchemeProvider;

/// STS behind a real endpoint on a port of its own, with the AWS SDK's real client in front of it.
final class LocalSts implements AutoCloseable {

    static final String ACCOUNT = "000000000000";
    static final String PROVIDER = "cognito-identity.amazonaws.com";

    final SteppedClock clock = new SteppedClock();
    final AccessKeys keys = new AccessKeys(new SecureRandom(), clock);
    final List<String> console = new ArrayList<>();
    final TestProvider provider = new TestProvider(clock);
    private final LoopbackServer server;
    private final List<StsClient> clients = new ArrayList<>();

    LocalSts(Role... roles) {
        var known = new Roles(List.of(roles));
        var sessions = new RoleSessions(
                ACCOUNT,
                keys,
                known,
                new RoleTrust(known, clock),
                (who, denied) -> console.add(who + ": " + denied.because()));
        var sts = new SecurityTokenService(sessions, known, List.of(provider.published()), new SecureRandom(), clock);
        var endpoint = new AwsEndpoint(
                RootAlone.by(new SignatureVerifier(keys, Set.of("eu-central-1"), clock)),
                Map.of("sts", sts),
                Map.of(),
                RequestLog.NONE,
                new SecureRandom(),
                clock);
        server = LoopbackServer.start(0, 1_000_000, endpoint);
    }

    /// A role with that trust policy.
    static Role role(String name, String trust, String... policies) {
        var allowed =
                Stream.of(policies).map(policy -> Policy.parse(name, policy)).toList();
        return new Role(
                name, arn(name), "AROA" + name, Policy.parse("trust", trust), allowed, null, Duration.ofHours(2));
    }

    static String arn(String role) {
        return "arn:aws:iam::" + ACCOUNT + ":role/" + role;
    }

    /// A function's session of a role.
    StsClient as(String role) {
        return as(keys.issue(new Principal.AssumedRole(ACCOUNT, role, "function"), Duration.ofHours(12)));
    }

    StsClient as(Credentials credentials) {
        var token = credentials.sessionToken();
        return client(
                token == null
                        ? AwsBasicCredentials.create(credentials.accessKeyId(), credentials.secretAccessKey())
                        : AwsSessionCredentials.create(
                                credentials.accessKeyId(), credentials.secretAccessKey(), token));
    }

    StsClient as(software.amazon.awssdk.services.sts.model.Credentials credentials) {
        return client(AwsSessionCredentials.create(
                credentials.accessKeyId(), credentials.secretAccessKey(), credentials.sessionToken()));
    }

    StsClient anyone() {
        return client(AnonymousCredentialsProvider.create());
    }

    /// What the keys that were handed out stand for.
    AccessKeys.Issued issued(String accessKeyId) {
        return Objects.requireNonNull(keys.find(accessKeyId));
    }

    URI uri() {
        return server.uri();
    }

    private StsClient client(AwsCredentials credentials) {
        return client(StaticCredentialsProvider.create(credentials));
    }

    private StsClient client(AwsCredentialsProvider credentials) {
        var client = StsClient.builder()
                .endpointOverride(server.uri())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(credentials)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .authSchemeProvider(call -> new SteppedSigning(clock)
                        .of(StsAuthSchemeProvider.defaultProvider().resolveAuthScheme(call)))
                .build();
        clients.add(client);
        return client;
    }

    @Override
    public void close() {
        clients.forEach(StsClient::close);
        server.close();
    }
}
