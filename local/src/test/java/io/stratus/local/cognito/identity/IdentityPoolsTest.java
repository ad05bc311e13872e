package io.stratus.local.cognito.identity;

import static io.stratus.local.cognito.identity.LocalIdentityPools.CLASSIC;
import static io.stratus.local.cognito.identity.LocalIdentityPools.CLIENT;
import static io.stratus.local.cognito.identity.LocalIdentityPools.OTHER_USER_POOL;
import static io.stratus.local.cognito.identity.LocalIdentityPools.POOL;
import static io.stratus.local.cognito.identity.LocalIdentityPools.ROLE;
import static io.stratus.local.cognito.identity.LocalIdentityPools.ROLELESS;
import static io.stratus.local.cognito.identity.LocalIdentityPools.UNCHECKED;
import static io.stratus.local.cognito.identity.LocalIdentityPools.UNTAGGABLE;
import static io.stratus.local.cognito.identity.LocalIdentityPools.UNTRUSTED;
import static io.stratus.local.cognito.identity.LocalIdentityPools.USER_POOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import io.stratus.local.sts.TestProvider;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.services.cognitoidentity.model.CognitoIdentityException;
import software.amazon.awssdk.services.cognitoidentity.model.Credentials;
import software.amazon.awssdk.services.sts.model.StsException;

/// Expected answers: Cognito Identity API Reference and Cognito Developer Guide, "Identity pools authentication flow"
/// and
/// "Using attributes for access control"; messages as AWS gives them in public reports (aws-cli issue 7652).
class IdentityPoolsTest {

    private static final String UNSUPPORTED = "Token is not from a supported provider of this identity pool.";
    private static final String BAD_CONFIGURATION =
            "Invalid identity pool configuration. Check assigned IAM roles for this pool.";

    private final LocalIdentityPools pools = new LocalIdentityPools();

    @AfterEach
    void close() {
        pools.close();
    }

    @Test
    void a_user_has_one_identity_in_a_pool_and_no_two_share_one() {
        var ann = pools.id(POOL, "ann");

        assertThat(ann).matches("eu-central-1:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(pools.id(POOL, "ann")).isEqualTo(ann);
        assertThat(pools.id(POOL, "bob")).isNotEqualTo(ann);
        assertThat(pools.id(CLASSIC, "ann")).isNotEqualTo(ann);
    }

    @Test
    void an_identity_outlives_the_run_where_there_is_a_folder_for_it(@TempDir Path data) {
        String before;
        try (var first = new LocalIdentityPools(data)) {
            before = first.id(POOL, "ann");
        }

        try (var second = new LocalIdentityPools(data)) {
            assertThat(second.id(POOL, "ann")).isEqualTo(before);
        }
        assertThat(pools.id(POOL, "ann")).isNotEqualTo(before);
    }

    @Test
    void a_broken_file_stops_the_start(@TempDir Path data) throws Exception {
        Files.writeString(data.resolve("identities.json"), "{");

        assertThatThrownBy(() -> new LocalIdentityPools(data))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("identities.json does not hold the identities of a run");
    }

    @Test
    void a_guest_gets_nothing() {
        var ann = pools.id(POOL, "ann");

        assertRefused(
                () -> pools.anyone.getId(request -> request.identityPoolId(POOL)),
                "NotAuthorizedException",
                "Unauthenticated access is not supported for this identity pool.");
        assertRefused(
                () -> pools.anyone.getCredentialsForIdentity(request -> request.identityId(ann)),
                "NotAuthorizedException",
                "Access to Identity '" + ann + "' is forbidden.");
    }

    @Test
    void a_pool_that_lets_guests_in_stops_the_start() {
        assertThatThrownBy(() -> new IdentityPoolSpec(POOL, "MyPool", true, false, List.of(), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("identity pool MyPool: AllowUnauthenticatedIdentities is not emulated");
    }

    @Test
    void what_does_not_exist_is_not_found() {
        var unknown = POOL.replace('1', '9');

        assertRefused(
                () -> pools.anyone.getId(
                        request -> request.identityPoolId(unknown).logins(pools.login("ann"))),
                "ResourceNotFoundException",
                "IdentityPool '" + unknown + "' not found.");
        assertRefused(
                () -> credentials(unknown, pools.login("ann")),
                "ResourceNotFoundException",
                "Identity '" + unknown + "' not found.");
    }

    @Test
    void a_malformed_id_is_named() {
        assertRefused(
                () -> pools.anyone.getId(request -> request.identityPoolId("MyPool")),
                "InvalidParameterException",
                "1 validation error detected: Value 'MyPool' at 'identityPoolId' failed to satisfy constraint: Member"
                        + " must satisfy regular expression pattern: [\\w-]+:[0-9a-f-]+");
        assertRefused(
                () -> pools.anyone.getCredentialsForIdentity(request -> request.logins(pools.login("ann"))),
                "InvalidParameterException",
                "1 validation error detected: Value null at 'identityId' failed to satisfy constraint: Member must not"
                        + " be null");
    }

    @Test
    void whoever_signed_in_gets_credentials_of_the_pools_role_for_an_hour() {
        var credentials = credentials("ann");

        try (var sts = pools.sts(credentials)) {
            assertThat(sts.getCallerIdentity().arn())
                    .isEqualTo("arn:aws:sts::000000000000:assumed-role/app/CognitoIdentityCredentials");
            assertThat(credentials.expiration())
                    .isEqualTo(pools.clock
                            .instant()
                            .truncatedTo(ChronoUnit.SECONDS)
                            .plus(Duration.ofHours(1)));
            pools.clock.step(Duration.ofHours(1));
            assertThatThrownBy(sts::getCallerIdentity)
                    .isInstanceOfSatisfying(
                            StsException.class,
                            refused -> assertThat(refused.awsErrorDetails().errorCode())
                                    .isEqualTo("ExpiredToken"));
        }
    }

    @Test
    void the_session_knows_the_identity_and_has_the_mapped_claims_for_tags() {
        var ann = pools.id(POOL, "ann");
        var login = pools.login(pools.claims("ann").claim("nick", "Annie").claim("role", "admin"));

        var session = Objects.requireNonNull(
                        pools.keys.find(credentials(ann, login).accessKeyId()))
                .session();

        assertThat(session.tags()).isEqualTo(Map.of("sub", "ann", "who", "Annie"));
        assertThat(session.keys())
                .isEqualTo(Map.of(
                        "aws:FederatedProvider", List.of("cognito-identity.amazonaws.com"),
                        "cognito-identity.amazonaws.com:sub", List.of(ann),
                        "cognito-identity.amazonaws.com:aud", List.of(POOL),
                        "cognito-identity.amazonaws.com:amr",
                                List.of("authenticated", USER_POOL, USER_POOL + ":CognitoSignIn:ann")));
    }

    @Test
    void a_claim_that_is_absent_or_no_single_value_makes_no_tag() {
        var ann = pools.id(POOL, "ann");
        var login = pools.login(pools.claims("ann").claim("nick", List.of("Annie", "Anna")));

        var issued =
                Objects.requireNonNull(pools.keys.find(credentials(ann, login).accessKeyId()));

        assertThat(issued.session().tags()).isEqualTo(Map.of("sub", "ann"));
    }

    @Test
    void nobody_gets_the_credentials_of_anothers_identity() {
        var ann = pools.id(POOL, "ann");

        assertThat(credentials(ann, pools.login("ann"))).isNotNull();
        assertRefused(
                () -> credentials(ann, pools.login("bob")),
                "NotAuthorizedException",
                "Logins don't match. Please include at least one valid login for this identity or identity pool.");
    }

    @Test
    void a_role_that_does_not_trust_the_pool_or_its_tags_or_is_missing_gives_nothing() {
        for (var pool : List.of(UNTRUSTED, UNTAGGABLE, ROLELESS)) {
            var id = pools.id(pool, "ann");

            assertRefused(
                    () -> credentials(id, pools.login("ann")),
                    "InvalidIdentityPoolConfigurationException",
                    BAD_CONFIGURATION);
        }
    }

    @Test
    void a_token_is_refused_from_the_second_on_in_which_it_expires() {
        var login = pools.login("ann");
        pools.clock.step(Duration.ofHours(1).minusSeconds(1));
        assertThat(pools.anyone.getId(request -> request.identityPoolId(POOL).logins(login)))
                .isNotNull();

        pools.clock.step(Duration.ofSeconds(1));

        var now = pools.clock.instant().getEpochSecond();
        assertNoLogin(login, "Invalid login token. Token expired: " + now + " >= " + now);
    }

    @Test
    void a_token_that_is_not_the_pools_is_refused() {
        var stranger = new TestProvider(pools.clock);
        var genuine = pools.userPool.sign(pools.claims("ann")).split("\\.", -1);
        var bobs = pools.userPool.sign(pools.claims("bob")).split("\\.", -1);

        assertNoLogin(
                Map.of(USER_POOL, stranger.sign(pools.claims("ann"))), "Invalid login token. Token signature invalid.");
        assertNoLogin(
                Map.of(USER_POOL, genuine[0] + "." + bobs[1] + "." + genuine[2]),
                "Invalid login token. Token signature invalid.");
        assertNoLogin(
                pools.login(pools.claims("ann").issuer("http://127.0.0.1:4566/eu-central-1_TestPool2")),
                "Invalid login token. Issuer doesn't match providerName");
        assertNoLogin(Map.of(USER_POOL, "rubbish"), "Invalid login token. Not a valid OpenId Connect identity token.");
        assertNoLogin(
                pools.login(pools.claims("ann").expirationTime((Date) null)),
                "Invalid login token. Not a valid OpenId Connect identity token.");
    }

    @Test
    void a_token_for_another_app_client_is_refused() {
        assertNoLogin(pools.login(pools.claims("ann").audience("otherclient")), UNSUPPORTED);
        assertNoLogin(pools.login(pools.claims("ann").audience(List.of(CLIENT, "otherclient"))), UNSUPPORTED);
    }

    @Test
    void an_access_token_does_not_log_in() {
        assertNoLogin(
                pools.login(pools.claims("ann")
                        .audience((String) null)
                        .claim("client_id", CLIENT)
                        .claim("token_use", "access")),
                "Invalid login token. Missing a required claim: aud");
        assertNoLogin(pools.login(pools.claims("ann").claim("token_use", "access")), UNSUPPORTED);
    }

    @Test
    void a_provider_that_the_pool_does_not_have_is_refused() {
        var token = pools.userPool.sign(pools.claims("ann"));

        assertNoLogin(Map.of(OTHER_USER_POOL, token), UNSUPPORTED);
        assertRefused(
                () -> pools.anyone.getId(
                        request -> request.identityPoolId(POOL).logins(Map.of("graph.facebook.com", token))),
                "InvalidParameterException",
                "Please provide a valid public provider");
    }

    @Test
    void whoever_signed_out_gets_nothing_where_the_pool_checks_it() {
        var checked = pools.id(POOL, "ann");
        var unchecked = pools.id(UNCHECKED, "ann");
        var login = pools.login("ann");

        pools.signedOut.add("ann");

        assertNoLogin(login, "Invalid login token. Token has been revoked.");
        assertRefused(
                () -> credentials(checked, login),
                "NotAuthorizedException",
                "Invalid login token. Token has been revoked.");
        assertThat(credentials(unchecked, login)).isNotNull();
        assertThat(credentials("bob")).isNotNull();
    }

    @Test
    void the_classic_flow_is_off_unless_the_pool_allows_it() {
        var ann = pools.id(POOL, "ann");

        assertRefused(
                () -> pools.anyone.getOpenIdToken(
                        request -> request.identityId(ann).logins(pools.login("ann"))),
                "InvalidParameterException",
                "Basic (classic) flow is not enabled, please use enhanced flow.");
    }

    @Test
    void a_token_of_the_classic_flow_is_good_for_sts_for_ten_minutes() throws Exception {
        var ann = pools.id(CLASSIC, "ann");
        var token = openIdToken(ann);

        try (var sts = pools.sts(AnonymousCredentialsProvider.create())) {
            var assumed = sts.assumeRoleWithWebIdentity(
                    request -> request.roleArn(ROLE).roleSessionName("app").webIdentityToken(token));
            pools.clock.step(Duration.ofMinutes(10));

            assertThat(assumed.subjectFromWebIdentityToken()).isEqualTo(ann);
            assertThat(assumed.audience()).isEqualTo(CLASSIC);
            assertThat(Objects.requireNonNull(
                                    pools.keys.find(assumed.credentials().accessKeyId()))
                            .session()
                            .tags())
                    .isEqualTo(Map.of("sub", "ann"));
            assertThat(SignedJWT.parse(token).getJWTClaimsSet().getIssuer())
                    .isEqualTo("https://cognito-identity.amazonaws.com");
            assertThatThrownBy(() -> sts.assumeRoleWithWebIdentity(request ->
                            request.roleArn(ROLE).roleSessionName("app").webIdentityToken(token)))
                    .hasMessageContaining("Token expired");
        }
    }

    @Test
    void what_is_not_emulated_is_named() throws Exception {
        var ann = pools.id(POOL, "ann");
        var token = pools.userPool.sign(pools.claims("ann"));

        assertRefused(
                () -> pools.anyone.getCredentialsForIdentity(request ->
                        request.identityId(ann).logins(pools.login("ann")).customRoleArn(ROLE)),
                "InvalidParameterException",
                "The local run does not emulate the parameter CustomRoleArn");
        assertRefused(
                () -> pools.anyone.getId(request ->
                        request.identityPoolId(POOL).logins(Map.of(USER_POOL, token, OTHER_USER_POOL, token))),
                "InvalidParameterException",
                "The local run links no logins: give one at a time");
        assertThat(send("AWSCognitoIdentityService.UnlinkIdentity", "{}").body())
                .contains("UnknownOperationException");
    }

    @Test
    void a_body_that_is_no_object_of_texts_is_refused() throws Exception {
        assertThat(send("AWSCognitoIdentityService.GetId", "[]").body()).contains("SerializationException");
        assertThat(send("AWSCognitoIdentityService.GetId", "{\"IdentityPoolId\": 1}")
                        .body())
                .contains("NUMBER cannot be converted to String");
    }

    @Test
    void a_browser_of_any_origin_may_read_the_answer() throws Exception {
        var answer = send("AWSCognitoIdentityService.GetId", "{}");

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("x-amzn-ErrorType")).contains("InvalidParameterException:");
    }

    private HttpResponse<String> send(String target, String body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(pools.uri())
                            .header("Content-Type", "application/x-amz-json-1.1")
                            .header("X-Amz-Target", target)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private Credentials credentials(String subject) {
        return credentials(pools.id(POOL, subject), pools.login(subject));
    }

    private Credentials credentials(String identity, Map<String, String> login) {
        return pools.anyone
                .getCredentialsForIdentity(
                        request -> request.identityId(identity).logins(login))
                .credentials();
    }

    private String openIdToken(String identity) {
        return pools.anyone
                .getOpenIdToken(request -> request.identityId(identity).logins(pools.login("ann")))
                .token();
    }

    private void assertNoLogin(Map<String, String> login, String message) {
        assertRefused(
                () -> pools.anyone.getId(request -> request.identityPoolId(POOL).logins(login)),
                "NotAuthorizedException",
                message);
    }

    private static void assertRefused(ThrowingCallable call, String code, String message) {
        assertThatThrownBy(call).isInstanceOfSatisfying(CognitoIdentityException.class, refused -> {
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo(message);
        });
    }
}
