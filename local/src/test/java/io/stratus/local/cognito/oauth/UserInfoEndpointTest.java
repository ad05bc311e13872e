package io.stratus.local.cognito.oauth;

import static io.stratus.local.cognito.oauth.LocalDomain.ANN;
import static io.stratus.local.cognito.oauth.LocalDomain.APP;
import static io.stratus.local.cognito.oauth.LocalDomain.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Cognito Developer Guide, "The userInfo endpoint".
class UserInfoEndpointTest {

    private final LocalDomain domain = LocalDomain.open();
    private final OAuthApp app = OAuthApp.of(domain, APP);

    @BeforeEach
    void signUp() {
        domain.signUp(ANN);
    }

    @AfterEach
    void close() {
        domain.close();
    }

    @Test
    void an_access_token_shows_what_its_scopes_name() {
        var answer = userInfo(app.tokens(), "access_token");
        var subOnly = userInfo(
                OAuthApp.of(domain, OTHER).with("scope", "openid phone").tokens(), "access_token");

        var shown = OAuthApp.json(answer);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("access-control-allow-origin")).contains("*");
        assertThat(shown.propertyNames()).containsExactlyInAnyOrder("sub", "email", "email_verified", "username");
        assertThat(shown.path("email").asString()).isEqualTo(ANN);
        assertThat(shown.path("email_verified").stringValue()).isEqualTo("true");
        assertThat(OAuthApp.json(subOnly).propertyNames()).containsExactlyInAnyOrder("sub", "username");
    }

    @Test
    void a_token_of_another_kind_or_without_openid_shows_nothing() {
        var tokens = app.tokens();
        var admin = OAuthApp.of(domain, OTHER)
                .with("scope", "aws.cognito.signin.user.admin")
                .tokens();

        assertInvalid(userInfo(tokens, "id_token"));
        assertInvalid(userInfo(tokens, "refresh_token"));
        assertInvalid(userInfo(admin, "access_token"));
    }

    @Test
    void an_expired_token_shows_nothing() {
        var tokens = app.tokens();

        domain.clock.step(Duration.ofMinutes(30));

        assertInvalid(userInfo(tokens, "access_token"));
    }

    @Test
    void without_a_token_the_request_is_invalid() {
        var answer = app.browser().get("/oauth2/userInfo");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("www-authenticate").orElseThrow())
                .contains("error=\"invalid_request\", error_description=\"Bad OAuth2 request at UserInfo Endpoint\"");
    }

    private HttpResponse<String> userInfo(JsonNode tokens, String name) {
        return app.browser()
                .send(app.browser()
                        .request("/oauth2/userInfo")
                        .header("Authorization", "Bearer " + tokens.path(name).asString())
                        .GET()
                        .build());
    }

    private static void assertInvalid(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("www-authenticate").orElseThrow())
                .contains("error=\"invalid_token\"");
        assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_token\"}");
    }
}
