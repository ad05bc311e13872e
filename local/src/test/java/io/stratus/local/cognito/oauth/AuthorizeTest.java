package io.stratus.local.cognito.oauth;

import static io.stratus.local.cognito.oauth.LocalDomain.ANN;
import static io.stratus.local.cognito.oauth.LocalDomain.APP;
import static io.stratus.local.cognito.oauth.LocalDomain.BLOG_APP;
import static io.stratus.local.cognito.oauth.LocalDomain.CALLBACK;
import static io.stratus.local.cognito.oauth.LocalDomain.FLOWLESS;
import static io.stratus.local.cognito.oauth.LocalDomain.OTHER;
import static io.stratus.local.cognito.oauth.LocalDomain.PASSWORD;
import static io.stratus.local.cognito.oauth.LocalDomain.WEB_CALLBACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Errors as the Cognito Developer Guide lists them: "The redirect and authorization endpoint", "Example negative
/// responses".
class AuthorizeTest {

    private static final LocalDomain DOMAIN = LocalDomain.open();

    @BeforeAll
    static void signUp() {
        DOMAIN.signUp(ANN);
    }

    @AfterAll
    static void close() {
        DOMAIN.close();
    }

    @Test
    void a_stranger_is_sent_to_the_sign_in_page_with_the_same_parameters() {
        var app = OAuthApp.of(DOMAIN, APP);

        var answer = app.authorize();

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(OAuthApp.location(answer)).isEqualTo("/login?" + app.query());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mytodolist://signed-in/",
                "mytodolist://signed-i",
                "mytodolist://signed-in?x=1",
                "mytodolist://signed-in#",
                "MyTodoList://signed-in",
                "mytodolist://signed-in.evil.example",
                "http://127.0.0.1:8082/callback",
                "https://evil.example/",
                "//evil.example",
                "javascript:alert(1)",
                ""
            })
    void a_callback_that_is_not_exactly_a_registered_one_is_never_gone_to(String redirectUri) {
        var app = OAuthApp.of(DOMAIN, APP).with("redirect_uri", redirectUri);

        var authorize = app.authorize();
        var login = app.page("/login");

        assertThat(authorize.statusCode()).isEqualTo(400);
        assertThat(login.statusCode()).isEqualTo(400);
        assertThat(authorize.body()).contains("<p role=\"alert\">redirect_mismatch: ");
        assertThat(authorize.headers().firstValue("location")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", LocalDomain.CLOSED, LocalDomain.DOMAINLESS, ""})
    void a_client_that_may_not_use_a_domain_does_not_exist(String clientId) {
        var answer = OAuthApp.of(DOMAIN, APP).with("client_id", clientId).authorize();

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<p role=\"alert\">Client does not exist.</p>");
        assertThat(answer.headers().firstValue("location")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "response_type, id_token, invalid_request",
        "response_type, token, unauthorized_client",
        "code_challenge_method, plain, invalid_request",
        "code_challenge, short, invalid_request",
        "identity_provider, Google, invalid_request",
        "scope, openid profile, invalid_scope",
        "scope, openid nonsense, invalid_scope",
        "scope, email, invalid_scope",
        "scope, OPENID, invalid_scope",
        "prompt, none, login_required"
    })
    void what_is_wrong_with_a_request_is_told_to_the_app(String name, String value, String error) {
        var answer = OAuthApp.of(DOMAIN, APP).with(name, value).authorize();

        assertThat(OAuthApp.location(answer)).startsWith(CALLBACK + "?");
        assertThat(OAuthApp.sent(answer)).containsExactly(entry("error", error), entry("state", "xyz"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"response_type", "code_challenge", "code_challenge_method"})
    void what_is_missing_from_a_request_is_told_to_the_app(String name) {
        var answer = OAuthApp.of(DOMAIN, APP).without(name).authorize();

        assertThat(OAuthApp.sent(answer)).containsEntry("error", "invalid_request");
    }

    @Test
    void a_parameter_given_twice_is_refused() {
        var app = OAuthApp.of(DOMAIN, APP);

        var scopes = app.browser().get("/oauth2/authorize?" + app.query() + "&scope=openid");
        var callbacks = app.browser().get("/oauth2/authorize?" + app.query() + "&redirect_uri=https://evil.example");

        assertThat(OAuthApp.sent(scopes)).containsEntry("error", "invalid_request");
        assertThat(callbacks.statusCode()).isEqualTo(400);
    }

    @Test
    void a_client_without_the_code_flow_is_unauthorized() {
        var answer = OAuthApp.of(DOMAIN, FLOWLESS).with("scope", "openid").authorize();

        assertThat(OAuthApp.sent(answer)).containsEntry("error", "unauthorized_client");
    }

    @Test
    void pkce_and_state_and_scope_may_be_left_out() {
        var app = OAuthApp.of(DOMAIN, APP)
                .without("code_challenge")
                .without("code_challenge_method")
                .without("state")
                .without("scope");

        var answer = app.signIn(ANN, PASSWORD);

        assertThat(OAuthApp.sent(answer)).containsOnlyKeys("code");
    }

    @Test
    void the_code_is_added_to_a_callback_that_has_a_query() {
        var answer = OAuthApp.of(DOMAIN, APP).with("redirect_uri", WEB_CALLBACK).signIn(ANN, PASSWORD);

        assertThat(OAuthApp.location(answer))
                .startsWith(WEB_CALLBACK + "&code=")
                .endsWith("&state=xyz");
    }

    @Test
    void whoever_has_signed_in_is_not_asked_again_for_an_hour() {
        var first = OAuthApp.of(DOMAIN, APP);
        var second =
                new OAuthApp(DOMAIN, first.browser(), OAuthApp.of(DOMAIN, OTHER).parameters());
        first.signIn(ANN, PASSWORD);

        DOMAIN.clock.step(Duration.ofMinutes(59));
        var within = second.with("prompt", "none").authorize();
        var asked = second.with("prompt", "login").authorize();
        DOMAIN.clock.step(Duration.ofMinutes(1));
        var after = second.with("prompt", "none").authorize();

        assertThat(OAuthApp.sent(within)).containsKeys("code", "state");
        assertThat(OAuthApp.location(asked)).startsWith("/login?");
        assertThat(OAuthApp.sent(after)).containsEntry("error", "login_required");
    }

    @Test
    void a_session_of_one_pool_is_none_of_anothers() {
        var todo = OAuthApp.of(DOMAIN, APP);
        var blog = new OAuthApp(
                DOMAIN, todo.browser(), OAuthApp.of(DOMAIN, BLOG_APP).parameters());
        todo.signIn(ANN, PASSWORD);
        todo.browser()
                .cookies
                .put("cognito.eu-central-1_TestPool2", todo.browser().cookies.get("cognito.eu-central-1_TestPool1"));

        var answer = blog.authorize();

        assertThat(OAuthApp.location(answer)).startsWith("/login?");
    }

    @Test
    void only_get_is_answered() {
        var app = OAuthApp.of(DOMAIN, APP);

        var answer = app.browser().post("/oauth2/authorize?" + app.query(), app.parameters());

        assertThat(answer.statusCode()).isEqualTo(405);
    }
}
