package io.stratus.local.sts;

import static io.stratus.local.sts.AssumeRoleTest.assertRefused;
import static io.stratus.local.sts.LocalSts.arn;
import static io.stratus.local.sts.LocalSts.role;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithWebIdentityRequest;

/// Expected answers: STS API Reference, AssumeRoleWithWebIdentity; Cognito Developer Guide, "Role trust and
/// permissions".
class AssumeRoleWithWebIdentityTest {

    private static final String TRUST = """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
              "Principal": {"Federated": "cognito-identity.amazonaws.com"}, "Action": %s,
              "Condition": {"StringEquals": {"cognito-identity.amazonaws.com:aud": "eu-central-1:pool"},
                "ForAnyValue:StringLike": {"cognito-identity.amazonaws.com:amr": "authenticated"}}}]}""";

    private final LocalSts sts = new LocalSts(
            role("app", TRUST.formatted("[\"sts:AssumeRoleWithWebIdentity\", \"sts:TagSession\"]")),
            role("plain", TRUST.formatted("\"sts:AssumeRoleWithWebIdentity\"")),
            role("account", AssumeRoleTest.TRUSTS_ACCOUNT));

    private final StsClient anyone = sts.anyone();
    private final TestProvider provider = sts.provider;

    @AfterEach
    void close() {
        sts.close();
    }

    @Test
    void a_token_of_a_trusted_provider_gets_credentials_without_any_signature() {
        var assumed = anyone.assumeRoleWithWebIdentity(
                request("app", provider.claims()).build());

        assertThat(assumed.subjectFromWebIdentityToken()).isEqualTo("eu-central-1:ann");
        assertThat(assumed.audience()).isEqualTo("eu-central-1:pool");
        assertThat(assumed.provider()).isEqualTo("cognito-identity.amazonaws.com");
        assertThat(sts.as(assumed.credentials()).getCallerIdentity().arn())
                .isEqualTo("arn:aws:sts::000000000000:assumed-role/app/ann")
                .isEqualTo(assumed.assumedRoleUser().arn());
    }

    @Test
    void the_session_keeps_what_the_token_said() {
        var assumed = anyone.assumeRoleWithWebIdentity(
                request("app", provider.claims()).build());

        assertThat(sts.issued(assumed.credentials().accessKeyId()).session().keys())
                .isEqualTo(Map.of(
                        "aws:FederatedProvider", List.of("cognito-identity.amazonaws.com"),
                        "cognito-identity.amazonaws.com:sub", List.of("eu-central-1:ann"),
                        "cognito-identity.amazonaws.com:aud", List.of("eu-central-1:pool"),
                        "cognito-identity.amazonaws.com:amr", List.of("authenticated")));
    }

    @Test
    void a_token_for_another_pool_is_refused() {
        assertDenied("app", provider.claims().audience("eu-central-1:evil"), "sts:AssumeRoleWithWebIdentity");
    }

    @Test
    void a_guests_token_is_refused() {
        assertDenied(
                "app", provider.claims().claim("amr", List.of("unauthenticated")), "sts:AssumeRoleWithWebIdentity");
        assertDenied("app", provider.claims().claim("amr", null), "sts:AssumeRoleWithWebIdentity");
    }

    @Test
    void a_role_that_trusts_only_the_account_is_refused() {
        assertDenied("account", provider.claims(), "sts:AssumeRoleWithWebIdentity");
        assertDenied("nobody", provider.claims(), "sts:AssumeRoleWithWebIdentity");
    }

    @Test
    void tags_in_the_token_become_the_sessions_where_the_role_lets_them_be_passed() {
        var claims = TokenTags.write(provider.claims(), Map.of("sub", "ann-1"));

        var assumed = anyone.assumeRoleWithWebIdentity(request("app", claims).build());

        assertThat(sts.issued(assumed.credentials().accessKeyId()).session().tags())
                .isEqualTo(Map.of("sub", "ann-1"));
        assertDenied("plain", claims, "sts:TagSession");
        assertThat(anyone.assumeRoleWithWebIdentity(
                                request("plain", provider.claims()).build())
                        .credentials())
                .isNotNull();
    }

    @Test
    void a_token_is_refused_from_the_second_on_in_which_it_expires() {
        var token = provider.sign(provider.claims());
        sts.clock.step(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(anyone.assumeRoleWithWebIdentity(request("app", token).build())
                        .credentials())
                .isNotNull();

        sts.clock.step(Duration.ofSeconds(1));

        long now = sts.clock.instant().getEpochSecond();
        assertRefused(
                () -> anyone.assumeRoleWithWebIdentity(request("app", token).build()),
                400,
                "ExpiredTokenException",
                "Token expired: current date/time %1$d must be before the expiration date/time %1$d".formatted(now));
    }

    @Test
    void a_token_of_a_provider_that_nobody_set_up_is_refused() {
        assertInvalidToken(
                provider.sign(provider.claims().issuer("https://accounts.example.com")),
                "No OpenIDConnect provider found in your account for https://accounts.example.com");
    }

    @Test
    void a_token_signed_by_another_key_is_refused() {
        var other = new TestProvider(sts.clock);

        assertInvalidToken(
                other.sign(other.claims()), "Couldn't verify the signature of the token by a key of its provider");
    }

    @Test
    void a_token_with_another_payload_than_the_one_signed_is_refused() {
        var parts = provider.sign(provider.claims()).split("\\.", -1);
        var other = provider.sign(provider.claims().subject("eu-central-1:bob")).split("\\.", -1);

        assertInvalidToken(
                parts[0] + "." + other[1] + "." + parts[2],
                "Couldn't verify the signature of the token by a key of its provider");
    }

    @Test
    void what_is_no_signed_token_is_refused() {
        var unsigned = "eyJhbGciOiJub25lIn0." + provider.sign(provider.claims()).split("\\.", -1)[1] + ".";
        var reason = "The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)";

        assertInvalidToken("undefined", reason);
        assertInvalidToken(unsigned, reason);
        assertInvalidToken(provider.sign(provider.claims().expirationTime((Date) null)), reason);
        assertInvalidToken(provider.sign(provider.claims().subject(null)), reason);
        assertInvalidToken(provider.sign(provider.claims().audience(List.of("a", "b"))), reason);
    }

    @Test
    void a_token_must_come_and_is_never_quoted() {
        assertRefused(
                () -> anyone.assumeRoleWithWebIdentity(request("app", "abc").build()),
                400,
                "ValidationError",
                "1 validation error detected: Value '***' at 'webIdentityToken' failed to satisfy constraint: Member must"
                        + " have length greater than or equal to 4");
        assertRefused(
                () -> anyone.assumeRoleWithWebIdentity(
                        request("app", "abcd").webIdentityToken(null).build()),
                400,
                "ValidationError",
                "1 validation error detected: Value null at 'webIdentityToken' failed to satisfy constraint: Member must"
                        + " not be null");
    }

    @Test
    void a_session_of_a_web_identity_is_not_chained() {
        var longest = request("app", provider.claims()).durationSeconds(7_200).build();

        assertThat(anyone.assumeRoleWithWebIdentity(longest).credentials()).isNotNull();
        assertRefused(
                () -> anyone.assumeRoleWithWebIdentity(
                        request("app", provider.claims()).durationSeconds(7_201).build()),
                400,
                "ValidationError",
                "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
    }

    private void assertDenied(String role, JWTClaimsSet.Builder claims, String action) {
        assertRefused(call(role, provider.sign(claims)), 403, "AccessDenied", "Not authorized to perform " + action);
    }

    private void assertInvalidToken(String token, String message) {
        assertRefused(call("app", token), 400, "InvalidIdentityToken", message);
    }

    private ThrowingCallable call(String role, String token) {
        return () -> anyone.assumeRoleWithWebIdentity(request(role, token).build());
    }

    private AssumeRoleWithWebIdentityRequest.Builder request(String role, JWTClaimsSet.Builder claims) {
        return request(role, provider.sign(claims));
    }

    private static AssumeRoleWithWebIdentityRequest.Builder request(String role, String token) {
        return AssumeRoleWithWebIdentityRequest.builder()
                .roleArn(arn(role))
                .roleSessionName("ann")
                .webIdentityToken(token);
    }
}
