package io.stratus.local.cognito.oauth;

import static io.stratus.local.cognito.oauth.LocalDomain.ANN;
import static io.stratus.local.cognito.oauth.LocalDomain.APP;
import static io.stratus.local.cognito.oauth.LocalDomain.CONFIDENTIAL;
import static io.stratus.local.cognito.oauth.LocalDomain.OTHER;
import static io.stratus.local.cognito.oauth.LocalDomain.ROTATING;
import static io.stratus.local.cognito.oauth.LocalDomain.SECRET;
import static io.stratus.local.cognito.oauth.LocalDomain.WEB_CALLBACK;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Errors as the Cognito Developer Guide lists them: "The token issuer endpoint", "Examples of negative responses".
class TokenEndpointTest {

    private static final LocalDomain DOMAIN = LocalDomain.open();

    private final OAuthApp app = OAuthApp.of(DOMAIN, APP);

    @BeforeAll
    static void signUp() {
        DOMAIN.signUp(ANN);
    }

    @AfterAll
    static void close() {
        DOMAIN.close();
    }

    @Test
    void a_code_and_its_verifier_bring_tokens() throws ParseException {
        var answer = app.with("nonce", "n-0S6_WzA2Mj")
                .token(app.exchange(app.with("nonce", "n-0S6_WzA2Mj").code()));

        var tokens = OAuthApp.json(answer);
        var id = claims(tokens, "id_token");
        var access = claims(tokens, "access_token");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("application/json;charset=UTF-8");
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
        assertThat(answer.headers().firstValue("access-control-allow-origin")).contains("*");
        assertThat(tokens.propertyNames())
                .containsExactlyInAnyOrder("id_token", "access_token", "refresh_token", "expires_in", "token_type");
        assertThat(tokens.path("expires_in").asInt()).isEqualTo(1800);
        assertThat(tokens.path("token_type").asString()).isEqualTo("Bearer");
        assertThat(id.getAudience()).containsExactly(APP);
        assertThat(id.getStringClaim("email")).isEqualTo(ANN);
        assertThat(id.getStringClaim("nonce")).isEqualTo("n-0S6_WzA2Mj");
        assertThat(access.getStringClaim("scope")).isEqualTo("openid email");
        assertThat(access.getStringClaim("client_id")).isEqualTo(APP);
        assertThat(access.getSubject()).isEqualTo(id.getSubject());
    }

    @Test
    void without_openid_there_is_no_id_token() {
        var tokens = OAuthApp.of(DOMAIN, OTHER)
                .with("scope", "aws.cognito.signin.user.admin")
                .tokens();

        assertThat(tokens.has("id_token")).isFalse();
        assertThat(tokens.has("access_token")).isTrue();
    }

    @Test
    void a_code_works_once() {
        var code = app.code();

        var first = app.token(app.exchange(code));
        var second = app.token(app.exchange(code));

        assertThat(first.statusCode()).isEqualTo(200);
        assertError(second, 400, "invalid_grant");
    }

    @Test
    void a_code_works_for_five_minutes() {
        var young = app.code();
        var old = app.code();

        DOMAIN.clock.step(Duration.ofMinutes(5).minusSeconds(1));
        var within = app.token(app.exchange(young));
        DOMAIN.clock.step(Duration.ofSeconds(1));
        var after = app.token(app.exchange(old));

        assertThat(within.statusCode()).isEqualTo(200);
        assertError(after, 400, "invalid_grant");
    }

    @Test
    void a_code_is_its_clients_callbacks_and_verifiers_alone() {
        assertError(changed("client_id", OTHER), 400, "invalid_grant");
        assertError(changed("redirect_uri", WEB_CALLBACK), 400, "invalid_grant");
        assertError(changed("code_verifier", OAuthApp.VERIFIER + "x"), 400, "invalid_grant");
        assertError(changed("code_verifier", OAuthApp.CHALLENGE), 400, "invalid_grant");
        assertError(changed("code", "nonsense"), 400, "invalid_grant");
        assertError(left("code_verifier"), 400, "invalid_grant");
    }

    @Test
    void a_code_that_somebody_tried_wrongly_is_lost() {
        var code = app.code();
        var wrong = new LinkedHashMap<>(app.exchange(code));
        wrong.put("code_verifier", "wrong");

        app.token(wrong);
        var right = app.token(app.exchange(code));

        assertError(right, 400, "invalid_grant");
    }

    @Test
    void a_verifier_without_a_challenge_is_refused() {
        var plain = app.without("code_challenge").without("code_challenge_method");
        var withVerifier = new LinkedHashMap<>(plain.exchange(plain.code()));
        withVerifier.put("code_verifier", OAuthApp.VERIFIER);

        var refused = app.token(withVerifier);
        var granted = app.token(plain.exchange(plain.code()));

        assertError(refused, 400, "invalid_grant");
        assertThat(granted.statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_missing_or_unknown_is_named() {
        assertError(left("code"), 400, "invalid_request");
        assertError(left("redirect_uri"), 400, "invalid_request");
        assertError(left("grant_type"), 400, "invalid_request");
        assertError(left("client_id"), 400, "invalid_client");
        assertError(changed("client_id", "nobody"), 400, "invalid_client");
        assertError(changed("grant_type", "password"), 400, "unsupported_grant_type");
        assertError(changed("grant_type", "client_credentials"), 400, "unauthorized_client");
        assertError(changed("grant_type", "refresh_token"), 400, "invalid_request");
    }

    @Test
    void a_refresh_token_brings_tokens_of_the_same_scopes() throws ParseException {
        var first = app.tokens();

        var answer = refresh(APP, first.path("refresh_token").asString());

        var second = OAuthApp.json(answer);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(second.propertyNames())
                .containsExactlyInAnyOrder("id_token", "access_token", "expires_in", "token_type");
        assertThat(claims(second, "access_token").getStringClaim("scope")).isEqualTo("openid email");
        assertThat(claims(second, "id_token").getClaim("auth_time"))
                .isEqualTo(claims(first, "id_token").getClaim("auth_time"));
    }

    @Test
    void a_refresh_token_is_its_clients_alone() {
        var token = app.tokens().path("refresh_token").asString();

        assertError(refresh(OTHER, token), 400, "invalid_grant");
        assertError(refresh(APP, token + "x"), 400, "invalid_grant");
        assertThat(refresh(APP, token).statusCode()).isEqualTo(200);
    }

    @Test
    void a_client_that_rotates_gets_the_next_refresh_token_and_soon_no_more_for_the_old_one() {
        var rotating = OAuthApp.of(DOMAIN, ROTATING);
        var first = rotating.tokens().path("refresh_token").asString();

        var second =
                OAuthApp.json(refresh(ROTATING, first)).path("refresh_token").asString();
        DOMAIN.clock.step(Duration.ofSeconds(30));
        var old = refresh(ROTATING, first);
        var next = refresh(ROTATING, second);

        assertThat(second).isNotEmpty().isNotEqualTo(first);
        assertError(old, 400, "invalid_grant");
        assertThat(next.statusCode()).isEqualTo(200);
    }

    @Test
    void a_client_with_a_secret_proves_it_by_either_way() {
        var confidential = OAuthApp.of(DOMAIN, CONFIDENTIAL);
        var inBody = new LinkedHashMap<>(confidential.exchange(confidential.code()));
        inBody.put("client_secret", SECRET);
        var wrong = new LinkedHashMap<>(inBody);
        wrong.put("client_secret", SECRET + "x");

        var none = confidential.token(confidential.exchange(confidential.code()));
        var bad = confidential.token(wrong);
        var body = confidential.token(inBody);
        var header = basic(confidential.exchange(confidential.code()), CONFIDENTIAL + ":" + SECRET);
        var badHeader = basic(confidential.exchange(confidential.code()), CONFIDENTIAL + ":x" + SECRET);

        assertError(none, 400, "invalid_client");
        assertError(bad, 400, "invalid_client");
        assertError(badHeader, 400, "invalid_client");
        assertThat(body.statusCode()).isEqualTo(200);
        assertThat(header.statusCode()).isEqualTo(200);
    }

    @Test
    void a_public_client_that_brings_a_secret_is_not_itself() {
        var withSecret = new LinkedHashMap<>(app.exchange(app.code()));
        withSecret.put("client_secret", "anything");

        assertError(app.token(withSecret), 400, "invalid_client");
    }

    @Test
    void a_body_that_is_no_form_is_refused() {
        var request = app.browser()
                .request("/oauth2/token?" + Browser.encoded(app.exchange(app.code())))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build();

        assertError(app.browser().send(request), 400, "invalid_request");
    }

    @Test
    void an_app_in_a_browser_may_call_it_and_only_by_post() {
        var preflight = app.browser()
                .send(app.browser()
                        .request("/oauth2/token")
                        .method("OPTIONS", BodyPublishers.noBody())
                        .build());
        var get = app.browser().get("/oauth2/token");

        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.headers().firstValue("access-control-allow-origin"))
                .contains("*");
        assertThat(preflight.headers().firstValue("access-control-allow-methods"))
                .contains("GET,POST,OPTIONS");
        assertThat(get.statusCode()).isEqualTo(405);
    }

    private HttpResponse<String> changed(String name, String value) {
        var fields = new LinkedHashMap<>(app.exchange(app.code()));
        fields.put(name, value);
        return app.token(fields);
    }

    private HttpResponse<String> left(String name) {
        var fields = new LinkedHashMap<>(app.exchange(app.code()));
        fields.remove(name);
        return app.token(fields);
    }

    private HttpResponse<String> refresh(String clientId, String token) {
        return app.token(Map.of("grant_type", "refresh_token", "client_id", clientId, "refresh_token", token));
    }

    private HttpResponse<String> basic(Map<String, String> fields, String credentials) {
        return app.browser()
                .post(
                        "/oauth2/token",
                        fields,
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)));
    }

    private static JWTClaimsSet claims(JsonNode tokens, String name) throws ParseException {
        return SignedJWT.parse(tokens.path(name).asString()).getJWTClaimsSet();
    }

    private static void assertError(HttpResponse<String> answer, int status, String error) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("{\"error\":\"" + error + "\"}");
    }
}
