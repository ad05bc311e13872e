package io.stratus.local.cognito.oauth;

import static io.stratus.local.cognito.oauth.LocalDomain.ANN;
import static io.stratus.local.cognito.oauth.LocalDomain.APP;
import static io.stratus.local.cognito.oauth.LocalDomain.CALLBACK;
import static io.stratus.local.cognito.oauth.LocalDomain.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginPageTest {

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
    void the_right_password_brings_a_code_to_the_app() {
        var answer = app.signIn(ANN, PASSWORD);

        assertThat(OAuthApp.location(answer)).startsWith(CALLBACK + "?code=");
        assertThat(OAuthApp.sent(answer)).containsEntry("state", "xyz");
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
    }

    @Test
    void the_cookies_are_kept_from_scripts_and_from_other_sites() {
        var page = app.page("/login");
        var answer = app.browser().submit(page, Map.of("username", ANN, "password", PASSWORD));

        assertThat(page.headers().firstValue("set-cookie").orElseThrow())
                .matches("XSRF-TOKEN=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax");
        assertThat(answer.headers().firstValue("set-cookie").orElseThrow())
                .matches("cognito\\.eu-central-1_TestPool1=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax; Max-Age=3600");
    }

    @Test
    void a_wrong_password_and_an_unknown_user_look_alike() {
        var wrong = app.signIn(ANN, "Wrong-horse7battery");
        var unknown = app.signIn("nobody@example.com", PASSWORD);

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("<p role=\"alert\" id=\"error\">Incorrect username or password.</p>");
        assertThat(unknown.body().replace("nobody@example.com", ANN)).isEqualTo(wrong.body());
        assertThat(app.browser().cookies).doesNotContainKey("cognito.eu-central-1_TestPool1");
    }

    @Test
    void the_page_holds_what_password_managers_and_screen_readers_need() {
        var page = app.page("/login").body();

        assertThat(page)
                .contains("<html lang=\"en\">", "<h1>Sign in</h1>", "<title>Sign in</title>")
                .contains("<label for=\"username\">Email</label>", "<label for=\"password\">Password</label>")
                .contains("autocomplete=\"username\"", "autocomplete=\"current-password\"")
                .doesNotContain("<script", "http://", "https://", "role=\"alert\"");
    }

    @Test
    void no_script_runs_in_the_page_and_no_site_frames_it() {
        var headers = app.page("/login").headers();

        assertThat(headers.firstValue("content-security-policy").orElseThrow())
                .startsWith("default-src 'none'; img-src data:; style-src 'sha256-")
                .endsWith("; form-action 'self' mytodolist:; base-uri 'none'; frame-ancestors 'none'")
                .doesNotContain("unsafe", "script-src");
        assertThat(headers.firstValue("x-frame-options")).contains("DENY");
        assertThat(headers.firstValue("cache-control")).contains("no-store");
        assertThat(headers.firstValue("referrer-policy")).contains("same-origin");
    }

    @Test
    void a_form_of_a_web_app_may_lead_to_its_origin() {
        var headers = app.with("redirect_uri", LocalDomain.WEB_CALLBACK)
                .page("/login")
                .headers();

        assertThat(headers.firstValue("content-security-policy").orElseThrow())
                .contains("; form-action 'self' http://127.0.0.1:8082; ");
    }

    @Test
    void a_form_without_this_browsers_token_signs_nobody_in() {
        var page = app.page("/login");
        var filledIn = Browser.fields(page, Map.of("username", ANN, "password", PASSWORD));
        var without = new LinkedHashMap<>(filledIn);
        without.remove("_csrf");
        var other = new LinkedHashMap<>(filledIn);
        other.put("_csrf", "A".repeat(43));

        var tokenless = app.browser().post(Browser.action(page), without);
        var foreign = app.browser().post(Browser.action(page), other);
        var cookieless = new Browser(DOMAIN.server.uri()).post(Browser.action(page), filledIn);
        var ours = app.browser().post(Browser.action(page), filledIn);

        assertThat(tokenless.statusCode()).isEqualTo(403);
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(cookieless.statusCode()).isEqualTo(403);
        assertThat(ours.statusCode()).isEqualTo(302);
    }

    @Test
    void a_form_of_another_origin_signs_nobody_in() {
        var page = app.page("/login");
        var filledIn = Browser.fields(page, Map.of("username", ANN, "password", PASSWORD));

        var foreign = app.browser().post(Browser.action(page), filledIn, "Origin", "http://127.0.0.1:1");
        var ours = app.browser()
                .post(
                        Browser.action(page),
                        filledIn,
                        "Origin",
                        DOMAIN.server.uri().toString());

        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(ours.statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/signup", "/confirmUser", "/forgotPassword", "/confirmForgotPassword"})
    void what_a_stranger_writes_into_a_link_is_text_in_the_page(String path) {
        var attack = "\"><script>alert('&')</script>";

        var page = app.with("state", attack)
                .with("login_hint", attack)
                .with(attack, attack)
                .page(path)
                .body();

        assertThat(page).contains("&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;");
        assertThat(page).doesNotContain("<script", "alert('");
    }

    @Test
    void what_a_stranger_fills_in_is_text_in_the_page() {
        var page = app.signIn("<img src=x onerror=alert(1)>\"", "'><b>").body();

        assertThat(page).contains("value=\"&lt;img src=x onerror=alert(1)&gt;&quot;\"");
        assertThat(page).doesNotContain("<img", "<b>");
    }

    @Test
    void a_state_reaches_the_app_as_it_was_and_can_break_no_header() {
        var state = "a b&code=stolen#?\r\nSet-Cookie: x=y ü";

        var answer = app.with("state", state).signIn(ANN, PASSWORD);

        assertThat(OAuthApp.sent(answer)).containsEntry("state", state);
        assertThat(OAuthApp.sent(answer).get("code")).isNotEqualTo("stolen");
        assertThat(answer.headers().allValues("set-cookie")).hasSize(1);
    }

    @Test
    void a_client_id_is_text_in_the_error_page() {
        var page = app.with("client_id", "<script>").page("/login").body();

        assertThat(page).contains("Client does not exist.").doesNotContain("<script");
    }
}
