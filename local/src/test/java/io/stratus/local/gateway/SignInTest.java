package io.stratus.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.PlainJWT;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Which tokens a Cognito authorizer takes, over HTTP.
class SignInTest {

    private static final Api api = Api.open();

    @BeforeEach
    void forget() {
        api.asked.clear();
        api.traffic.clear();
    }

    @AfterAll
    static void close() {
        api.close();
    }

    @Test
    void an_id_token_of_the_pool_is_taken_bare_or_as_bearer() throws Exception {
        var bare = api.get("/v1/notes", "Authorization", Tokens.valid());
        var bearer = api.get("/v1/notes", "Authorization", "Bearer " + Tokens.valid());

        assertThat(List.of(bare.statusCode(), bearer.statusCode())).containsExactly(200, 200);
    }

    /// The form is that of `apigw-rest/jwt-authorizer-auth.json` in AWS's Powertools for TypeScript.
    @Test
    void claims_reach_the_function_as_text() throws Exception {
        api.get("/v1/notes", "Authorization", Tokens.valid());

        var claims = api.asked.remove().event().at("/requestContext/authorizer/claims");
        assertThat(claims.get("sub").stringValue()).isEqualTo("d2f50444-0041-7036-aea2-a955fca33d37");
        assertThat(claims.get("aud").stringValue()).isEqualTo(Tokens.CLIENT);
        assertThat(claims.get("iat").stringValue()).isEqualTo("Tue Nov 24 12:00:00 UTC 2026");
        assertThat(claims.get("exp").stringValue()).isEqualTo("Tue Nov 24 13:00:00 UTC 2026");
        assertThat(claims.get("auth_time").stringValue()).isEqualTo("1795521600");
        assertThat(claims.get("email_verified").stringValue()).isEqualTo("true");
        assertThat(claims.get("cognito:groups").stringValue()).isEqualTo("authors,editors");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangers")
    void any_other_token_is_refused_and_the_function_not_called(String what, String authorization) throws Exception {
        var answer = api.get("/v1/notes", "Authorization", authorization);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
        assertThat(answer.headers().firstValue("x-amzn-ErrorType")).hasValue("UnauthorizedException");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("https://app.example.com");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(api.asked).isEmpty();
    }

    static Stream<Arguments> strangers() throws JOSEException {
        var rs256 = new JWSHeader.Builder(JWSAlgorithm.RS256);
        var publicKey = Tokens.KEY.toRSAPublicKey().getEncoded();
        return Stream.of(
                arguments("alg none", new PlainJWT(Tokens.claims().build()).serialize()),
                arguments(
                        "HS256 with the public key",
                        Tokens.signed(
                                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("key-1"),
                                Tokens.claims(),
                                new MACSigner(publicKey))),
                arguments(
                        "RS512",
                        Tokens.signed(
                                new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("key-1"), Tokens.claims(), Tokens.KEY)),
                arguments("no key id", Tokens.signed(rs256, Tokens.claims(), Tokens.KEY)),
                arguments(
                        "unknown key id",
                        Tokens.signed(
                                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key-2"), Tokens.claims(), Tokens.KEY)),
                arguments(
                        "another's key",
                        Tokens.signed(
                                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key-1"),
                                Tokens.claims(),
                                Tokens.STRANGERS_KEY)),
                arguments("wrong issuer", Tokens.signed(Tokens.claims().issuer("http://127.0.0.1:4566/other"))),
                arguments("wrong audience", Tokens.signed(Tokens.claims().audience("another-client"))),
                arguments("two audiences", Tokens.signed(Tokens.claims().audience(List.of(Tokens.CLIENT, "other")))),
                arguments(
                        "access token",
                        Tokens.signed(
                                Tokens.claims().claim("token_use", "access").claim("client_id", Tokens.CLIENT))),
                arguments("no token_use", Tokens.signed(Tokens.claims().claim("token_use", null))),
                arguments("no expiry", Tokens.signed(Tokens.claims().expirationTime(null))),
                arguments(
                        "not before the future",
                        Tokens.signed(Tokens.claims().notBeforeTime(Tokens.after(Duration.ofMinutes(5))))),
                arguments(
                        "issued in the future",
                        Tokens.signed(Tokens.claims().issueTime(Tokens.after(Duration.ofMinutes(5))))),
                arguments("oversized", Tokens.signed(Tokens.claims().claim("custom:x", "x".repeat(6_400)))),
                arguments("garbage", "not.a.token"),
                arguments("two tokens in one field", Tokens.valid() + ", " + Tokens.valid()),
                arguments("Basic", "Basic YW5uOnNlY3JldA=="));
    }

    @Test
    void no_token_and_two_tokens_are_refused() throws Exception {
        var none = api.get("/v1/notes");
        var two = api.get("/v1/notes", "Authorization", Tokens.valid(), "Authorization", Tokens.valid());

        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(two.statusCode()).isEqualTo(401);
        assertThat(api.asked).isEmpty();
    }

    @Test
    void a_verified_token_with_another_payload_is_refused() throws Exception {
        var valid = Tokens.valid();
        var parts = valid.split("\\.", -1);
        var altered = parts[0] + "." + parts[1].substring(1) + "." + parts[2];

        var first = api.get("/v1/notes", "Authorization", valid);
        var second = api.get("/v1/notes", "Authorization", altered);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(401);
    }

    @Test
    void the_reason_is_the_operators_to_see_and_never_the_clients() throws Exception {
        var answer = api.get(
                "/v1/notes", "Authorization", Tokens.signed(Tokens.claims().audience("another-client")));

        assertThat(api.traffic.remove().reason()).isEqualTo("another audience");
        assertThat(answer.body()).doesNotContain("audience");
    }

    @Test
    void a_token_that_expires_while_it_is_known_is_refused_as_expired() throws Exception {
        try (var other = Api.open()) {
            var token = Tokens.valid();
            var fresh = other.get("/v1/notes", "Authorization", token);
            other.step(Duration.ofHours(1));
            var withinSkew = other.get("/v1/notes", "Authorization", token);
            other.step(Duration.ofSeconds(30));

            var expired = other.get("/v1/notes", "Authorization", token);

            assertThat(List.of(fresh.statusCode(), withinSkew.statusCode())).containsExactly(200, 200);
            assertThat(expired.statusCode()).isEqualTo(401);
            assertThat(expired.body()).isEqualTo("{\"message\":\"The incoming token has expired\"}");
        }
    }

    @Test
    void a_forged_expired_token_is_not_told_that_it_expired() throws Exception {
        var forged = Tokens.signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key-1"),
                Tokens.claims().expirationTime(Tokens.after(Duration.ofHours(-1))),
                Tokens.STRANGERS_KEY);

        var answer = api.get("/v1/notes", "Authorization", forged);

        assertThat(answer.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
    }

    @Test
    void a_method_without_authorizer_asks_for_no_token() throws Exception {
        var answer = api.get("/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(api.asked.remove().event().at("/requestContext/authorizer").isMissingNode())
                .isTrue();
    }
}
