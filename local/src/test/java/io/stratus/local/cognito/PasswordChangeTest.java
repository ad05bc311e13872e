package io.stratus.local.cognito;

import static io.stratus.local.cognito.LocalCognito.ANN;
import static io.stratus.local.cognito.LocalCognito.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;

/// API reference, ChangePassword.
class PasswordChangeTest {

    private static final String NEW = "Another-horse7battery";

    private final LocalCognito cognito = LocalCognito.open();

    @BeforeEach
    void ann() {
        cognito.signUpAndConfirm(ANN);
    }

    @AfterEach
    void close() {
        cognito.close();
    }

    @Test
    void whoever_proves_the_old_password_sets_a_new_one() {
        var token = cognito.signIn(ANN).accessToken();

        change(token, PASSWORD, NEW);

        assertThat(cognito.srp().signIn(ANN, NEW).authenticationResult()).isNotNull();
        assertThatThrownBy(() -> cognito.signIn(ANN)).isInstanceOf(NotAuthorizedException.class);
        assertThat(cognito.takes(token)).isTrue();
    }

    @Test
    void a_wrong_old_password_changes_nothing() {
        var token = cognito.signIn(ANN).accessToken();

        assertThatThrownBy(() -> change(token, NEW, NEW))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Incorrect username or password.");
        assertThat(cognito.signIn(ANN)).isNotNull();
    }

    @Test
    void a_weak_new_password_is_refused() {
        var token = cognito.signIn(ANN).accessToken();

        assertThatThrownBy(() -> change(token, PASSWORD, "weak")).isInstanceOf(InvalidPasswordException.class);
    }

    @Test
    void guessing_the_old_password_locks_out() {
        var token = cognito.signIn(ANN).accessToken();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> change(token, NEW, NEW)).isInstanceOf(NotAuthorizedException.class);
        }

        assertThatThrownBy(() -> change(token, PASSWORD, NEW))
                .isInstanceOf(LimitExceededException.class)
                .hasMessageContaining("Attempt limit exceeded, please try after some time.");
        cognito.clock.step(Duration.ofSeconds(1));
        change(token, PASSWORD, NEW);
    }

    @Test
    void an_ended_session_changes_no_password() {
        var token = cognito.signIn(ANN).accessToken();
        cognito.anyone.globalSignOut(request -> request.accessToken(token));

        assertThatThrownBy(() -> change(token, PASSWORD, NEW)).hasMessageContaining("Access Token has been revoked");
    }

    private void change(String token, String previous, String proposed) {
        cognito.anyone.changePassword(
                request -> request.accessToken(token).previousPassword(previous).proposedPassword(proposed));
    }
}
