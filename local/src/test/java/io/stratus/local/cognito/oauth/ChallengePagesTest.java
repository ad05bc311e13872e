package io.stratus.local.cognito.oauth;

import static io.stratus.local.cognito.oauth.LocalDomain.ANN;
import static io.stratus.local.cognito.oauth.LocalDomain.OTHER;
import static io.stratus.local.cognito.oauth.LocalDomain.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.local.cognito.AuthenticatorApp;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the sign-in page asks after the password.
class ChallengePagesTest {

    private static final String TEMPORARY = "Temporary-horse7battery";

    private final LocalDomain domain = LocalDomain.open();
    private final OAuthApp app = OAuthApp.of(domain, OTHER);

    @AfterEach
    void close() {
        domain.close();
    }

    @Test
    void a_temporary_password_is_replaced_before_there_is_a_code() {
        domain.invite(ANN, TEMPORARY);

        var page = app.signIn(ANN, TEMPORARY);
        var weak = app.browser().submit(page, Map.of("password", "short"));
        var answer = app.browser().submit(weak, Map.of("password", PASSWORD));
        var again = app.browser().submit(page, Map.of("password", "Another-horse7battery"));

        assertThat(page.body()).contains("<h1>Choose a new password</h1>", "autocomplete=\"new-password\"");
        assertThat(page.body()).doesNotContain(TEMPORARY);
        assertThat(weak.body()).contains("<h1>Choose a new password</h1>", "Password not long enough");
        assertThat(OAuthApp.sent(answer)).containsKey("code");
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(app.signIn(ANN, TEMPORARY).statusCode()).isEqualTo(400);
    }

    @Test
    void a_user_with_an_authenticator_app_owes_its_code() {
        var phone = enrolled();

        var page = app.signIn(ANN, PASSWORD);
        var wrong = app.browser().submit(page, Map.of("code", phone.wrongCode()));
        var answer = app.browser().submit(wrong, Map.of("code", phone.code()));

        assertThat(page.body()).contains("<h1>Enter your code</h1>", "inputmode=\"numeric\"");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("<h1>Enter your code</h1>", "<p role=\"alert\" id=\"error\">");
        assertThat(OAuthApp.sent(answer)).containsKey("code");
    }

    @Test
    void a_code_is_no_use_for_another_user_or_after_the_session() {
        var phone = enrolled();
        domain.signUp("bob@example.com");

        var page = app.signIn(ANN, PASSWORD);
        var bob = app.browser().submit(page, Map.of("code", phone.code(), "username", "bob@example.com"));
        domain.clock.step(Duration.ofMinutes(3));
        var late = app.browser().submit(page, Map.of("code", phone.code()));

        assertThat(bob.statusCode()).isEqualTo(400);
        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(app.browser().cookies).doesNotContainKey("cognito.eu-central-1_TestPool1");
    }

    private AuthenticatorApp enrolled() {
        domain.signUp(ANN);
        var token = OAuthApp.of(domain, OTHER)
                .with("scope", "aws.cognito.signin.user.admin")
                .tokens()
                .path("access_token")
                .asString();
        var secret = domain.api("AssociateSoftwareToken", Map.of("AccessToken", token));
        var phone = new AuthenticatorApp(secret.path("SecretCode").asString(), domain.clock);
        domain.api("VerifySoftwareToken", Map.of("AccessToken", token, "UserCode", phone.code()));
        domain.api(
                "SetUserMFAPreference",
                Map.of(
                        "AccessToken",
                        token,
                        "SoftwareTokenMfaSettings",
                        Map.of("Enabled", true, "PreferredMfa", true)));
        domain.clock.step(Duration.ofSeconds(30)); // no code is taken twice
        return phone;
    }
}
