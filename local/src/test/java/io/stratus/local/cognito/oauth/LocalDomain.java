package io.stratus.local.cognito.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.local.cognito.AccountRules;
import io.stratus.local.cognito.ClientSpec;
import io.stratus.local.cognito.DomainClient;
import io.stratus.local.cognito.MailTemplate;
import io.stratus.local.cognito.OAuthSettings;
import io.stratus.local.cognito.PasswordPolicy;
import io.stratus.local.cognito.PoolSpec;
import io.stratus.local.cognito.SteppedClock;
import io.stratus.local.cognito.UserPools;
import io.stratus.local.http.Answer;
import io.stratus.local.http.Fields;
import io.stratus.local.http.Incoming;
import io.stratus.local.http.LoopbackServer;
import io.stratus.local.http.Site;
import io.stratus.local.ses.Inbox;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two user pools with their domain on a port of its own, and an inbox behind.
final class LocalDomain implements AutoCloseable {

    static final String APP = "todoapp";
    static final String OTHER = "otherapp";
    static final String CONFIDENTIAL = "confidentialapp";
    static final String SECRET = "s3cr3t-of-the-confidential-app";
    static final String ROTATING = "rotatingapp";
    static final String CLOSED = "closedapp";
    static final String FLOWLESS = "flowlessapp";
    static final String BLOG_APP = "blogapp";
    static final String DOMAINLESS = "domainlessapp";
    static final String CALLBACK = "mytodolist://signed-in";
    static final String WEB_CALLBACK = "http://127.0.0.1:8082/callback?from=cognito";
    static final String SIGNED_OUT = "mytodolist://signed-out";
    static final String ANN = "ann@example.com";
    static final String PASSWORD = "Correct-horse7battery";

    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static final OAuthSettings SETTINGS = new OAuthSettings(
            true,
            Set.of("code"),
            List.of("openid", "email"),
            List.of(CALLBACK, WEB_CALLBACK),
            List.of(SIGNED_OUT),
            Set.of("COGNITO"));

    final SteppedClock clock = new SteppedClock();
    final Inbox inbox = new Inbox(clock, 1_000);
    final UserPools pools;
    final LoopbackServer server;

    private LocalDomain() {
        var site = new Late();
        server = LoopbackServer.start(0, 100_000, site);
        var random = new SecureRandom();
        pools = UserPools.open(
                List.of(
                        pool(
                                "eu-central-1_TestPool1",
                                true,
                                client(APP, null, SETTINGS),
                                client(OTHER, null, allScopes()),
                                client(CONFIDENTIAL, SECRET, SETTINGS),
                                client(ROTATING, null, Duration.ofSeconds(30), SETTINGS),
                                client(CLOSED, null, OAuthSettings.NONE),
                                client(FLOWLESS, null, flowless())),
                        pool("eu-central-1_TestPool2", true, client(BLOG_APP, null, SETTINGS)),
                        pool("eu-central-1_TestPool3", false, client(DOMAINLESS, null, SETTINGS))),
                server.uri(),
                inbox,
                clock,
                random,
                null);
        site.answering = new Both(pools, new PoolDomain(pools, clock, random));
    }

    static LocalDomain open() {
        return new LocalDomain();
    }

    URI uri(String path) {
        return server.uri().resolve(path);
    }

    DomainClient app(String id) {
        return Objects.requireNonNull(pools.accounts().client(id));
    }

    /// A user who can sign in.
    void signUp(String email) {
        var members = Map.<String, Object>of(
                "Username", email,
                "Password", PASSWORD,
                "UserAttributes", List.of(Map.of("Name", "email", "Value", email)));
        call(app(APP), "SignUp", members);
        call(app(APP), "ConfirmSignUp", Map.of("Username", email, "ConfirmationCode", lastCode(email)));
    }

    /// A user whom an administrator made, with a temporary password.
    void invite(String email, String temporaryPassword) {
        api(
                "AdminCreateUser",
                Map.of(
                        "UserPoolId",
                        "eu-central-1_TestPool1",
                        "Username",
                        email,
                        "TemporaryPassword",
                        temporaryPassword,
                        "MessageAction",
                        "SUPPRESS"));
    }

    /// What an administrator's call of the API answers.
    JsonNode api(String operation, Map<String, Object> members) {
        var json = JsonMapper.shared();
        var fields = Fields.of("X-Amz-Target", "AWSCognitoIdentityProviderService." + operation);
        var request = new Incoming("POST", "/", null, fields, json.writeValueAsBytes(members), false, "127.0.0.1");
        var answer = pools.answer(request, "arn:aws:iam::000000000000:user/admin");
        if (answer.status() != 200) {
            throw new AssertionError(new String(answer.body(), UTF_8));
        }
        return json.readTree(answer.body());
    }

    private void call(DomainClient client, String operation, Map<String, Object> members) {
        var refused = pools.accounts().call(client, operation, members);
        if (refused != null) {
            throw new AssertionError(refused.message());
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

    @Override
    public void close() {
        server.close();
    }

    private static OAuthSettings allScopes() {
        return new OAuthSettings(
                true,
                Set.of("code"),
                List.of("openid", "email", "phone", "profile", "aws.cognito.signin.user.admin"),
                List.of(CALLBACK),
                List.of(SIGNED_OUT),
                Set.of("COGNITO"));
    }

    private static OAuthSettings flowless() {
        return new OAuthSettings(true, Set.of(), List.of("openid"), List.of(CALLBACK), List.of(), Set.of("COGNITO"));
    }

    private static PoolSpec pool(String id, boolean domain, ClientSpec... clients) {
        return new PoolSpec(
                id,
                "arn:aws:cognito-idp:eu-central-1:000000000000:userpool/" + id,
                "test",
                new PasswordPolicy(12, true, true, true, false, Duration.ofDays(3)),
                Set.of("email"),
                Set.of("email"),
                false,
                Set.of("email"),
                List.of("authors"),
                List.of(clients),
                MailTemplate.VERIFICATION,
                MailTemplate.INVITATION,
                false,
                new AccountRules(AccountRules.Mfa.OPTIONAL, Set.of(), Set.of()),
                domain);
    }

    private static ClientSpec client(String id, @Nullable String secret, OAuthSettings oauth) {
        return client(id, secret, null, oauth);
    }

    private static ClientSpec client(
            String id, @Nullable String secret, @Nullable Duration rotationGrace, OAuthSettings oauth) {
        return new ClientSpec(
                id,
                id,
                secret,
                Set.of("ALLOW_USER_SRP_AUTH"),
                Duration.ofMinutes(60),
                Duration.ofMinutes(30),
                Duration.ofDays(30),
                Duration.ofMinutes(3),
                true,
                true,
                rotationGrace,
                oauth);
    }

    /// As the endpoint of all services tells them apart: administrators sign.
    private record Both(UserPools pools, PoolDomain domain) implements Site {

        @Override
        public Answer answer(Incoming request) {
            return domain.has(request) ? domain.answer(request) : pools.answer(request, null);
        }
    }

    /// The pools know their address only after the server has one.
    private static final class Late implements Site {

        private volatile @Nullable Site answering;

        @Override
        public Answer answer(Incoming request) throws InterruptedException {
            var ready = answering;
            return ready == null ? Answer.empty(503) : ready.answer(request);
        }
    }
}
