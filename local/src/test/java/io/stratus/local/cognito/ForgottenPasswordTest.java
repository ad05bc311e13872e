package io.stratus.local.cognito;

import static io.stratus.local.cognito.LocalCognito.ANN;
import static io.stratus.local.cognito.LocalCognito.CLIENT;
import static io.stratus.local.cognito.LocalCognito.PASSWORD;
import static io.stratus.local.cognito.LocalCognito.POOL;
import static io.stratus.local.cognito.LocalCognito.SHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeliveryMediumType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/// API reference, ForgotPassword and ConfirmForgotPassword; Cognito Developer Guide, "Managing user existence error
/// responses".
class ForgottenPasswordTest {

    private static final String NEW = "Another-horse7battery";
    private static final String NOBODY = "nobody@example.com";

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
    void a_mailed_code_sets_a_new_password() {
        var delivery = cognito.anyone
                .forgotPassword(request -> request.clientId(CLIENT).username(ANN))
                .codeDeliveryDetails();

        reset(CLIENT, ANN, cognito.lastCode(ANN), NEW);

        assertThat(delivery.deliveryMedium()).isEqualTo(DeliveryMediumType.EMAIL);
        assertThat(delivery.attributeName()).isEqualTo("email");
        assertThat(delivery.destination()).isEqualTo("a***@e***");
        assertThat(cognito.srp().signIn(ANN, NEW).authenticationResult()).isNotNull();
        assertThatThrownBy(() -> cognito.signIn(ANN)).isInstanceOf(NotAuthorizedException.class);
    }

    @Test
    void the_mail_has_the_words_of_the_pools_verification() {
        forgot(CLIENT, ANN);

        var mail = cognito.inbox.messagesTo(ANN).getFirst();

        assertThat(mail.subject()).isEqualTo("Your verification code");
        assertThat(mail.text()).matches("Your confirmation code is \\d{6}");
    }

    @Test
    void a_code_resets_once() {
        forgot(CLIENT, ANN);
        var code = cognito.lastCode(ANN);
        reset(CLIENT, ANN, code, NEW);

        assertThatThrownBy(() -> reset(CLIENT, ANN, code, PASSWORD)).isInstanceOf(ExpiredCodeException.class);
    }

    @Test
    void a_wrong_code_resets_nothing() {
        forgot(CLIENT, ANN);

        assertThatThrownBy(() -> reset(CLIENT, ANN, cognito.wrongCode(ANN), NEW))
                .isInstanceOf(CodeMismatchException.class)
                .hasMessageContaining("Invalid verification code provided, please try again.");
        assertThat(cognito.signIn(ANN)).isNotNull();
    }

    @Test
    void a_code_is_good_for_an_hour() {
        forgot(CLIENT, ANN);
        var late = cognito.lastCode(ANN);
        cognito.clock.step(Duration.ofHours(1));
        assertThatThrownBy(() -> reset(CLIENT, ANN, late, NEW))
                .isInstanceOf(ExpiredCodeException.class)
                .hasMessageContaining("Invalid code provided, please request a code again.");

        forgot(CLIENT, ANN);
        var code = cognito.lastCode(ANN);
        cognito.clock.step(Duration.ofHours(1).minusMillis(1));
        reset(CLIENT, ANN, code, NEW);

        assertThat(cognito.srp().signIn(ANN, NEW).authenticationResult()).isNotNull();
    }

    @Test
    void a_refused_password_leaves_the_code_for_another_try() {
        forgot(CLIENT, ANN);
        var code = cognito.lastCode(ANN);

        assertThatThrownBy(() -> reset(CLIENT, ANN, code, "weak")).isInstanceOf(InvalidPasswordException.class);
        reset(CLIENT, ANN, code, NEW);
    }

    @Test
    void the_sixth_mail_and_the_sixth_guess_of_an_hour_are_refused() {
        for (int i = 0; i < 5; i++) {
            forgot(CLIENT, ANN);
        }
        var code = cognito.lastCode(ANN);
        var wrong = cognito.wrongCode(ANN);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> reset(CLIENT, ANN, wrong, NEW)).isInstanceOf(CodeMismatchException.class);
        }

        assertThatThrownBy(() -> forgot(CLIENT, ANN))
                .isInstanceOf(LimitExceededException.class)
                .hasMessageContaining("Attempt limit exceeded, please try after some time.");
        assertThatThrownBy(() -> reset(CLIENT, ANN, code, NEW)).isInstanceOf(LimitExceededException.class);
    }

    @Test
    void an_address_that_is_not_proven_gets_no_code() {
        cognito.signUp("bob@example.com");
        cognito.admin.adminConfirmSignUp(request -> request.userPoolId(POOL).username("bob@example.com"));
        cognito.inbox.clear();

        assertThatThrownBy(() -> forgot(CLIENT, "bob@example.com"))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Cannot reset password for the user as there is no registered/verified email or "
                        + "phone_number");
        forgot(SHY, "bob@example.com");

        assertThat(cognito.inbox.messages()).isEmpty();
    }

    @Test
    void an_unknown_user_is_named_by_a_client_that_does_not_prevent_it() {
        assertThatThrownBy(() -> forgot(CLIENT, NOBODY))
                .isInstanceOf(UserNotFoundException.class)
                .hasMessageContaining("Username/client id combination not found.");
        assertThatThrownBy(() -> reset(CLIENT, NOBODY, "123456", NEW)).isInstanceOf(UserNotFoundException.class);
    }

    @Test
    void an_unknown_user_looks_like_any_other_to_a_client_that_prevents_it() {
        var nobody = cognito.anyone
                .forgotPassword(request -> request.clientId(SHY).username(NOBODY))
                .codeDeliveryDetails();
        var ann = cognito.anyone
                .forgotPassword(request -> request.clientId(SHY).username("nina@example.com"))
                .codeDeliveryDetails();

        assertThat(nobody).isEqualTo(ann);
        assertThat(cognito.inbox.messagesTo(NOBODY)).isEmpty();
        assertThatThrownBy(() -> reset(SHY, NOBODY, "123456", NEW)).isInstanceOf(CodeMismatchException.class);
    }

    @Test
    void a_disabled_user_gets_no_code_and_sets_no_password() {
        forgot(CLIENT, ANN);
        var code = cognito.lastCode(ANN);
        cognito.admin.adminDisableUser(request -> request.userPoolId(POOL).username(ANN));
        cognito.inbox.clear();

        forgot(SHY, ANN);

        assertThat(cognito.inbox.messages()).isEmpty();
        assertThatThrownBy(() -> forgot(CLIENT, ANN))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("User is disabled.");
        assertThatThrownBy(() -> reset(CLIENT, ANN, code, NEW)).isInstanceOf(NotAuthorizedException.class);
    }

    @Test
    void a_temporary_password_is_not_reset() {
        cognito.admin.adminSetUserPassword(
                request -> request.userPoolId(POOL).username(ANN).password("Temporary-horse7"));

        assertThatThrownBy(() -> forgot(CLIENT, ANN))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("User password cannot be reset in the current state.");
    }

    @Test
    void a_pool_recovers_accounts_as_its_template_says() {
        try (var byAdmin = LocalCognito.open(LocalCognito.spec(rules("admin_only")));
                var byPhone = LocalCognito.open(LocalCognito.spec(rules("verified_phone_number")))) {
            byAdmin.signUpAndConfirm(ANN);
            byPhone.signUpAndConfirm(ANN);

            assertThatThrownBy(() -> byAdmin.anyone.forgotPassword(
                            request -> request.clientId(CLIENT).username(ANN)))
                    .isInstanceOf(NotAuthorizedException.class)
                    .hasMessageContaining("Contact administrator to reset password.");
            assertThatThrownBy(() -> byPhone.anyone.forgotPassword(
                            request -> request.clientId(CLIENT).username(ANN)))
                    .isInstanceOf(InvalidParameterException.class);
        }
    }

    private void forgot(String clientId, String login) {
        cognito.anyone.forgotPassword(request -> request.clientId(clientId).username(login));
    }

    private void reset(String clientId, String login, String code, String password) {
        cognito.anyone.confirmForgotPassword(request -> request.clientId(clientId)
                .username(login)
                .confirmationCode(code)
                .password(password));
    }

    private static AccountRules rules(String recovery) {
        return new AccountRules(AccountRules.Mfa.OFF, Set.of(), Set.of(recovery));
    }
}
