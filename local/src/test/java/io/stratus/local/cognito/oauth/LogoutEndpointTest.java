package io.stratus.local.cognito.oauth;

import static io.stratus.local.cognito.oauth.LocalDomain.ANN;
import static io.stratus.local.cognito.oauth.LocalDomain.APP;
import static io.stratus.local.cognito.oauth.LocalDomain.PASSWORD;
import static io.stratus.local.cognito.oauth.LocalDomain.SIGNED_OUT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Cognito Developer Guide, "The managed login sign-out endpoint".
class LogoutEndpointTest {

    private static final String COOKIE = "cognito.eu-central-1_TestPool1";

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

    @BeforeEach
    void signIn() {
        app.signIn(ANN, PASSWORD);
    }

    @Test
    void the_session_ends_and_the_browser_goes_to_the_registered_address() {
        var handle = app.browser().cookies.get(COOKIE);

        var answer = app.browser().get(logout(Map.of("client_id", APP, "logout_uri", SIGNED_OUT)));
        app.browser().cookies.put(COOKIE, handle);
        var after = app.authorize();

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(OAuthApp.location(answer)).isEqualTo(SIGNED_OUT);
        assertThat(answer.headers().firstValue("set-cookie").orElseThrow()).contains(COOKIE + "=;", "Max-Age=0");
        assertThat(OAuthApp.location(after)).startsWith("/login?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mytodolist://signed-out/",
                "mytodolist://signed-in",
                "https://evil.example",
                "//evil.example",
                ""
            })
    void an_address_that_is_not_registered_is_never_gone_to_and_the_session_goes_on(String address) {
        var answer = app.browser().get(logout(Map.of("client_id", APP, "logout_uri", address)));
        var after = app.authorize();

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("location")).isEmpty();
        assertThat(OAuthApp.sent(after)).containsKey("code");
    }

    @Test
    void with_the_parameters_of_a_sign_in_another_user_can_sign_in() {
        var answer = app.page("/logout");

        assertThat(OAuthApp.location(answer)).isEqualTo("/login?" + app.query());
        assertThat(app.browser().cookies).doesNotContainKey(COOKIE);
    }

    @Test
    void a_client_must_be_named() {
        var nobody = app.browser().get(logout(Map.of("logout_uri", SIGNED_OUT)));
        var bare = app.browser().get(logout(Map.of("client_id", APP)));

        assertThat(nobody.statusCode()).isEqualTo(400);
        assertThat(bare.statusCode()).isEqualTo(400);
        assertThat(app.browser().cookies).containsKey(COOKIE);
    }

    private static String logout(Map<String, String> parameters) {
        return "/logout?" + Browser.encoded(parameters);
    }
}
