package io.stratus.local.cognito.oauth;

import static io.stratus.local.cognito.oauth.LocalDomain.ANN;
import static io.stratus.local.cognito.oauth.LocalDomain.APP;
import static io.stratus.local.cognito.oauth.LocalDomain.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Cognito Developer Guide, "The token revocation endpoint", "Revocation error response".
class RevokeEndpointTest {

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
    void a_revoked_refresh_token_and_its_access_tokens_are_good_for_nothing() {
        var tokens = app.tokens();
        var token = tokens.path("refresh_token").asString();

        var answer = revoke(Map.of("client_id", APP, "token", token));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("access-control-allow-origin")).contains("*");
        assertThat(refresh(token).statusCode()).isEqualTo(400);
        assertThat(userInfo(tokens.path("access_token").asString())).isEqualTo(401);
    }

    @Test
    void a_session_beside_it_goes_on() {
        var revoked = app.tokens().path("refresh_token").asString();
        var other = app.tokens();

        revoke(Map.of("client_id", APP, "token", revoked));

        assertThat(refresh(other.path("refresh_token").asString()).statusCode()).isEqualTo(200);
        assertThat(userInfo(other.path("access_token").asString())).isEqualTo(200);
    }

    @Test
    void an_unknown_token_counts_as_revoked_and_another_clients_stays() {
        var token = app.tokens().path("refresh_token").asString();

        assertThat(revoke(Map.of("client_id", APP, "token", "nonsense")).statusCode())
                .isEqualTo(200);
        assertThat(revoke(Map.of("client_id", OTHER, "token", token)).statusCode())
                .isEqualTo(200);
        assertThat(refresh(token).statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_wrong_is_named() {
        var access = app.tokens().path("access_token").asString();

        assertError(revoke(Map.of("client_id", APP, "token", access)), 400, "unsupported_token_type");
        assertError(revoke(Map.of("client_id", APP)), 400, "invalid_request");
        assertError(revoke(Map.of("client_id", "nobody", "token", access)), 401, "invalid_client");
    }

    private HttpResponse<String> revoke(Map<String, String> fields) {
        return app.browser().post("/oauth2/revoke", fields);
    }

    private HttpResponse<String> refresh(String token) {
        return app.token(Map.of("grant_type", "refresh_token", "client_id", APP, "refresh_token", token));
    }

    private int userInfo(String token) {
        return app.browser()
                .send(app.browser()
                        .request("/oauth2/userInfo")
                        .header("Authorization", "Bearer " + token)
                        .GET()
                        .build())
                .statusCode();
    }

    private static void assertError(HttpResponse<String> answer, int status, String error) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("{\"error\":\"" + error + "\"}");
    }
}
