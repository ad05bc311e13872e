package io.stratus.local.cognito.oauth;

import static io.stratus.local.cognito.oauth.LocalDomain.APP;
import static io.stratus.local.cognito.oauth.LocalDomain.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AccountPagesTest {

    private static final LocalDomain DOMAIN = LocalDomain.open();

    private final OAuthApp app = OAuthApp.of(DOMAIN, APP);

    @AfterAll
    static void close() {
        DOMAIN.close();
    }

    @Test
    void a_new_user_signs_up_confirms_by_the_mailed_code_and_signs_in() {
        var confirm = signUp("new@example.com");

        var login =
                app.browser().submit(confirm, Map.of("username", "new@example.com", "code", code("new@example.com")));
        var answer = app.browser().submit(login, Map.of("username", "new@example.com", "password", PASSWORD));

        assertThat(confirm.body()).contains("<h1>Confirm your address</h1>", "autocomplete=\"one-time-code\"");
        assertThat(login.body()).contains("<p role=\"status\" id=\"done\">Your address is confirmed. Sign in.</p>");
        assertThat(OAuthApp.sent(answer)).containsKey("code");
    }

    @Test
    void a_wrong_code_confirms_nobody() {
        var confirm = signUp("wrong@example.com");
        var wrong = otherThan(code("wrong@example.com"));

        var again = app.browser().submit(confirm, Map.of("username", "wrong@example.com", "code", wrong));
        var signIn = app.signIn("wrong@example.com", PASSWORD);

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("Invalid verification code provided, please try again.");
        assertThat(signIn.statusCode()).isEqualTo(400);
        assertThat(signIn.body()).contains("<h1>Confirm your address</h1>", "Your address is not confirmed yet.");
    }

    @Test
    void another_code_is_mailed_to_whoever_asks() {
        var confirm = signUp("again@example.com");

        var again = app.browser().submit(confirm, Map.of("username", "again@example.com", "again", "yes"));

        assertThat(confirm.body().replace("\n", "")).matches(".*<form .*name=\"again\" value=\"yes\".*</form>.*");
        assertThat(again.body()).contains("Another code is on its way.");
        assertThat(DOMAIN.inbox.messagesTo("again@example.com")).hasSize(2);
    }

    @Test
    void a_weak_password_and_a_taken_address_are_refused() {
        signUp("taken@example.com");

        var weak =
                app.browser().submit(app.page("/signup"), Map.of("username", "weak@example.com", "password", "short"));
        var taken = signUp("taken@example.com");

        assertThat(weak.body()).contains("Password did not conform with policy: Password not long enough");
        assertThat(taken.body()).contains("An account with the given email already exists.");
        assertThat(DOMAIN.inbox.messagesTo("weak@example.com")).isEmpty();
        assertThat(DOMAIN.inbox.messagesTo("taken@example.com")).hasSize(1);
    }

    @Test
    void a_forgotten_password_is_replaced_by_the_mailed_code() {
        DOMAIN.signUp("forgot@example.com");
        var next = "Another-horse7battery";

        var reset = app.browser().submit(app.page("/forgotPassword"), Map.of("username", "forgot@example.com"));
        var code = code("forgot@example.com");
        var wrong = app.browser()
                .submit(reset, Map.of("username", "forgot@example.com", "code", otherThan(code), "password", next));
        var login =
                app.browser().submit(wrong, Map.of("username", "forgot@example.com", "code", code, "password", next));

        assertThat(reset.body()).contains("<h1>Set a new password</h1>");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(login.body()).contains("<p role=\"status\" id=\"done\">Your password is changed. Sign in.</p>");
        assertThat(app.signIn("forgot@example.com", PASSWORD).statusCode()).isEqualTo(400);
        assertThat(OAuthApp.sent(app.signIn("forgot@example.com", next))).containsKey("code");
    }

    @Test
    void nobody_learns_from_a_forgotten_password_who_has_an_account() {
        DOMAIN.signUp("has@example.com");

        var known = app.browser().submit(app.page("/forgotPassword"), Map.of("username", "has@example.com"));
        var unknown = app.browser().submit(app.page("/forgotPassword"), Map.of("username", "not@example.com"));

        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(unknown.body().replace("not@", "has@")).isEqualTo(known.body());
        assertThat(DOMAIN.inbox.messagesTo("not@example.com")).isEmpty();
    }

    private static String otherThan(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private HttpResponse<String> signUp(String email) {
        return app.browser().submit(app.page("/signup"), Map.of("username", email, "password", PASSWORD));
    }

    private static String code(String email) {
        return DOMAIN.lastCode(email);
    }
}
