package io.stratus.local.cognito;

import com.nimbusds.jwt.SignedJWT;
import io.stratus.local.http.Answer;
import io.stratus.local.http.Incoming;
import io.stratus.local.http.LoopbackServer;
import io.stratus.local.ses.Inbox;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/// A user pool on a port of its own, with the AWS SDK's real client in front of it and an inbox behind. Signed calls
/// count as an administrator's: verifying signatures is another package's work.
final class LocalCognito implements AutoCloseable {

    static final String POOL = "eu-central-1_TestPool1";
    static final String CLIENT = "publicclient";
    static final String SHY = "shyclient";
    static final String CONFIDENTIAL = "secretclient";
    static final String ROTATING = "rotatingclient";
    static final String UNREVOCABLE = "unrevocableclient";
    static final Duration GRACE = Duration.ofSeconds(30);
    static final String SECRET = "s3cr3t-of-the-confidential-client";
    static final String ANN = "ann@example.com";
    static final String PASSWORD = "Correct-horse7battery";

    private static final Pattern CODE = Pattern.compile("\\d{6}");

    final SteppedClock clock = new SteppedClock();
    final Inbox inbox = new Inbox(clock, 1_000);
    final UserPools pools;
    final LoopbackServer server;
    final CognitoIdentityProviderClient anyone;
    final CognitoIdentityProviderClient admin;

    private LocalCognito(PoolSpec spec, @Nullable Path data) {
        var site = new Late();
        server = LoopbackServer.start(0, 100_000, site::answer);
        pools = UserPools.open(List.of(spec), server.uri(), inbox, clock, new SecureRandom(), data);
        site.pools = pools;
        anyone = client(AnonymousCredentialsProvider.create());
        admin = client(StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret")));
    }

    static LocalCognito open() {
        return new LocalCognito(spec(), null);
    }

    static LocalCognito open(PoolSpec spec) {
        return new LocalCognito(spec, null);
    }

    static LocalCognito open(Path data) {
        return new LocalCognito(spec(), data);
    }

    /// The pool of MyTodoList, with one more client for each thing a client may do differently.
    static PoolSpec spec() {
        return spec(AccountRules.DEFAULT);
    }

    static PoolSpec spec(AccountRules accountRules) {
        return spec(Set.of("email"), false, MailTemplate.VERIFICATION, false, accountRules);
    }

    static PoolSpec spec(
            Set<String> usernameAttributes,
            boolean caseSensitive,
            MailTemplate verification,
            boolean adminCreateUserOnly) {
        return spec(usernameAttributes, caseSensitive, verification, adminCreateUserOnly, AccountRules.DEFAULT);
    }

    private static PoolSpec spec(
            Set<String> usernameAttributes,
            boolean caseSensitive,
            MailTemplate verification,
            boolean adminCreateUserOnly,
            AccountRules accountRules) {
        return new PoolSpec(
                POOL,
                "arn:aws:cognito-idp:eu-central-1:000000000000:userpool/" + POOL,
                "test",
                new PasswordPolicy(12, true, true, true, false, Duration.ofDays(3)),
                usernameAttributes,
                Set.of("email"),
                caseSensitive,
                Set.of("email"),
                List.of("authors", "testers"),
                List.of(
                        client(CLIENT, null, false, Set.of("ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH")),
                        client(SHY, null, true, Set.of("ALLOW_USER_SRP_AUTH")),
                        client(CONFIDENTIAL, SECRET, false, ClientSpec.DEFAULT_FLOWS),
                        client("mute", null, false, Set.of()),
                        client(ROTATING, Set.of("ALLOW_USER_SRP_AUTH"), true, GRACE),
                        client(UNREVOCABLE, Set.of("ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"), false, null)),
                verification,
                MailTemplate.INVITATION,
                adminCreateUserOnly,
                accountRules,
                false);
    }

    void signUp(String email) {
        anyone.signUp(request -> request.clientId(CLIENT)
                .username(email)
                .password(PASSWORD)
                .userAttributes(
                        AttributeType.builder().name("email").value(email).build()));
    }

    void confirm(String email, String code) {
        anyone.confirmSignUp(request -> request.clientId(CLIENT).username(email).confirmationCode(code));
    }

    void signUpAndConfirm(String email) {
        signUp(email);
        confirm(email, lastCode(email));
    }

    SrpSignIn srp() {
        return srp(CLIENT);
    }

    SrpSignIn srp(String clientId) {
        return new SrpSignIn(anyone, POOL, clientId, clock, new SecureRandom());
    }

    AuthenticationResultType signIn(String email) {
        return srp().signIn(email, PASSWORD).authenticationResult();
    }

    AuthenticationResultType signIn(String clientId, String email) {
        return srp(clientId).signIn(email, PASSWORD).authenticationResult();
    }

    /// Whether the pool lets a user do things on themselves by that token.
    boolean takes(String accessToken) {
        try {
            return anyone.getUser(request -> request.accessToken(accessToken)).hasUserAttributes();
        } catch (NotAuthorizedException | UserNotFoundException refused) {
            return false;
        }
    }

    /// What the pool says of the session of an ID token to whoever checks it on the server's side.
    boolean isLive(String idToken) {
        try {
            var claims = SignedJWT.parse(idToken).getJWTClaimsSet();
            return pools.live(
                    POOL,
                    claims.getSubject(),
                    claims.getStringClaim("origin_jti"),
                    Instant.ofEpochSecond(claims.getLongClaim("auth_time")));
        } catch (ParseException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /// The code in the newest mail to that address.
    String lastCode(String email) {
        var code =
                CODE.matcher(String.valueOf(inbox.messagesTo(email).getFirst().text()));
        if (!code.find()) {
            throw new AssertionError("no code in the newest mail");
        }
        return code.group();
    }

    /// A code that is not the one mailed.
    String wrongCode(String email) {
        return lastCode(email).equals("000000") ? "000001" : "000000";
    }

    @Override
    public void close() {
        anyone.close();
        admin.close();
        server.close();
    }

    private CognitoIdentityProviderClient client(AwsCredentialsProvider credentials) {
        return CognitoIdentityProviderClient.builder()
                .endpointOverride(server.uri())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(credentials)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    private static ClientSpec client(
            String id, @Nullable String secret, boolean preventUserExistenceErrors, Set<String> flows) {
        return client(id, secret, preventUserExistenceErrors, flows, true, null);
    }

    private static ClientSpec client(
            String id, Set<String> flows, boolean tokenRevocation, @Nullable Duration rotationGrace) {
        return client(id, null, false, flows, tokenRevocation, rotationGrace);
    }

    private static ClientSpec client(
            String id,
            @Nullable String secret,
            boolean preventUserExistenceErrors,
            Set<String> flows,
            boolean tokenRevocation,
            @Nullable Duration rotationGrace) {
        return new ClientSpec(
                id,
                id,
                secret,
                flows,
                Duration.ofMinutes(60),
                Duration.ofMinutes(30),
                Duration.ofDays(30),
                Duration.ofMinutes(3),
                preventUserExistenceErrors,
                tokenRevocation,
                rotationGrace,
                OAuthSettings.NONE);
    }

    /// The pools know their address only after the server has one.
    private static final class Late {

        private volatile @Nullable UserPools pools;

        Answer answer(Incoming request) {
            var ready = pools;
            if (ready == null) {
                return Answer.empty(503);
            }
            var signed = request.fields().first("Authorization") != null;
            return ready.answer(request, signed ? "arn:aws:iam::000000000000:user/admin" : null);
        }
    }
}
