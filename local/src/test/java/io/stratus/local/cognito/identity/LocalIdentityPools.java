package io.stratus.local.cognito.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import io.stratus.local.aws.AwsEndpoint;
import io.stratus.local.aws.RequestLog;
import io.stratus.local.aws.RootAlone;
import io.stratus.local.cognito.SteppedClock;
import io.stratus.local.http.LoopbackServer;
import io.stratus.local.iam.AccessKeys;
import io.stratus.local.iam.Role;
import io.stratus.local.iam.RoleTrust;
import io.stratus.local.iam.Roles;
import io.stratus.local.iam.SignatureVerifier;
import io.stratus.local.iam.policy.Policy;
import io.stratus.local.sts.Denials;
import io.stratus.local.sts.RoleSessions;
import io.stratus.local.sts.SecurityTokenService;
import io.stratus.local.sts.SteppedSigning;
import io.stratus.local.sts.TestProvider;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.scheme.StsAuthSchemeProvider;

/// Identity pools and STS behind a real endpoint on a port of its own, with the AWS SDK's real clients in front, and
/// user pools that sign what a test wants signed.
final class LocalIdentityPools implements AutoCloseable {

    static final String POOL = "eu-central-1:11111111-1111-4111-8111-111111111111";
    static final String CLASSIC = "eu-central-1:22222222-2222-4222-8222-222222222222";
    static final String UNCHECKED = "eu-central-1:33333333-3333-4333-8333-333333333333";
    static final String ROLELESS = "eu-central-1:44444444-4444-4444-8444-444444444444";
    static final String UNTRUSTED = "eu-central-1:55555555-5555-4555-8555-555555555555";
    static final String UNTAGGABLE = "eu-central-1:66666666-6666-4666-8666-666666666666";

    static final String USER_POOL = "cognito-idp.eu-central-1.amazonaws.com/eu-central-1_TestPool1";
    static final String OTHER_USER_POOL = "cognito-idp.eu-central-1.amazonaws.com/eu-central-1_TestPool2";
    static final String ISSUER = "http://127.0.0.1:4566/eu-central-1_TestPool1";
    static final String CLIENT = "publicclient";
    static final String ROLE = "arn:aws:iam::000000000000:role/app";

    private static final String ACCOUNT = "000000000000";
    final SteppedClock clock = new SteppedClock();
    final AccessKeys keys = new AccessKeys(new SecureRandom(), clock);
    final TestProvider userPool = new TestProvider(clock);
    final Set<String> signedOut = new HashSet<>();
    final CognitoIdentityClient anyone;
    private final LoopbackServer server;

    LocalIdentityPools() {
        this(null);
    }

    LocalIdentityPools(@Nullable Path data) {
        var roles = new Roles(List.of(
                role("app", "[\"sts:AssumeRoleWithWebIdentity\", \"sts:TagSession\"]", POOL, CLASSIC, UNCHECKED),
                role("untaggable", "\"sts:AssumeRoleWithWebIdentity\"", UNTAGGABLE)));
        var sessions = new RoleSessions(ACCOUNT, keys, roles, new RoleTrust(roles, clock), Denials.NONE);
        var known = new UserPool(ISSUER, userPool::keys, claims -> !signedOut.contains(claims.get("sub")));
        var pools = IdentityPools.open(
                List.of(
                        pool(POOL, false, true, ROLE),
                        pool(CLASSIC, true, true, ROLE),
                        pool(UNCHECKED, false, false, ROLE),
                        pool(ROLELESS, false, true, null),
                        pool(UNTRUSTED, false, true, ROLE),
                        pool(UNTAGGABLE, false, true, "arn:aws:iam::000000000000:role/untaggable")),
                Map.of(USER_POOL, known, OTHER_USER_POOL, known),
                sessions,
                clock,
                new SecureRandom(),
                data);
        var sts = new SecurityTokenService(sessions, roles, List.of(pools.provider()), new SecureRandom(), clock);
        server = LoopbackServer.start(
                0,
                100_000,
                new AwsEndpoint(
                        RootAlone.by(new SignatureVerifier(keys, Set.of("eu-central-1"), clock)),
                        Map.of("cognito-identity", pools, "sts", sts),
                        Map.of(),
                        RequestLog.NONE,
                        new SecureRandom(),
                        clock));
        anyone = CognitoIdentityClient.builder()
                .endpointOverride(server.uri())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    private static IdentityPoolSpec pool(String id, boolean classic, boolean checked, @Nullable String role) {
        var provider = new IdentityPoolSpec.Provider(USER_POOL, CLIENT, checked, Map.of("sub", "sub", "who", "nick"));
        return new IdentityPoolSpec(id, "test", false, classic, List.of(provider), role);
    }

    private static Role role(String name, String actions, String... audiences) {
        var trust = """
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                  "Principal": {"Federated": "cognito-identity.amazonaws.com"}, "Action": %s,
                  "Condition": {"StringEquals": {"cognito-identity.amazonaws.com:aud": ["%s"]},
                    "ForAnyValue:StringLike": {"cognito-identity.amazonaws.com:amr": "authenticated"}}}]}""".formatted(actions, String.join("\", \"", audiences));
        return new Role(
                name,
                "arn:aws:iam::000000000000:role/" + name,
                "AROA" + name,
                Policy.parse("trust", trust),
                List.of(),
                null,
                Duration.ofHours(1));
    }

    /// What the user pool says of a user in an ID token.
    JWTClaimsSet.Builder claims(String subject) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(CLIENT)
                .subject(subject)
                .claim("token_use", "id")
                .expirationTime(Date.from(clock.instant().plus(Duration.ofHours(1))));
    }

    Map<String, String> login(String subject) {
        return login(claims(subject));
    }

    Map<String, String> login(JWTClaimsSet.Builder claims) {
        return Map.of(USER_POOL, userPool.sign(claims));
    }

    String id(String pool, String subject) {
        return anyone.getId(request -> request.identityPoolId(pool).logins(login(subject)))
                .identityId();
    }

    StsClient sts(AwsCredentialsProvider credentials) {
        return StsClient.builder()
                .endpointOverride(server.uri())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(credentials)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .authSchemeProvider(call -> new SteppedSigning(clock)
                        .of(StsAuthSchemeProvider.defaultProvider().resolveAuthScheme(call)))
                .build();
    }

    StsClient sts(software.amazon.awssdk.services.cognitoidentity.model.Credentials credentials) {
        return sts(StaticCredentialsProvider.create(AwsSessionCredentials.create(
                credentials.accessKeyId(), credentials.secretKey(), credentials.sessionToken())));
    }

    URI uri() {
        return server.uri();
    }

    @Override
    public void close() {
        anyone.close();
        server.close();
    }
}
