package io.stratus.local.cognito;

import static io.stratus.local.cognito.LocalCognito.ANN;
import static io.stratus.local.cognito.LocalCognito.CLIENT;
import static io.stratus.local.cognito.LocalCognito.PASSWORD;
import static io.stratus.local.cognito.LocalCognito.SHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

class SignUpTest {

    private final LocalCognito cognito = LocalCognito.open();

    @AfterEach
    void close() {
        cognito.close();
    }

    @Test
    void signing_up_mails_six_digits_and_hides_the_address_in_its_answer() {
        var answer = cognito.anyone.signUp(
                request -> request.clientId(CLIENT).username(ANN).password(PASSWORD));

        assertThat(answer.userConfirmed()).isFalse();
        assertThat(answer.userSub()).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(answer.codeDeliveryDetails().destination()).isEqualTo("a***@e***");
        assertThat(cognito.inbox.messagesTo(ANN)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Your verification code");
            assertThat(mail.text()).matches("Your confirmation code is \\d{6}");
        });
    }

    @Test
    void the_mail_is_worded_as_the_template_says() {
        var words = new MailTemplate("Your MyTodoList code", "Your MyTodoList code is {####}.");
        try (var worded = LocalCognito.open(LocalCognito.spec(Set.of("email"), false, words, false))) {
            worded.signUp(ANN);

            assertThat(worded.inbox.messagesTo(ANN)).singleElement().satisfies(mail -> {
                assertThat(mail.subject()).isEqualTo("Your MyTodoList code");
                assertThat(mail.text()).matches("Your MyTodoList code is \\d{6}\\.");
            });
        }
    }

    @Test
    void the_mailed_code_confirms() {
        cognito.signUp(ANN);

        cognito.confirm(ANN, cognito.lastCode(ANN));

        assertThat(cognito.signIn(ANN).accessToken()).isNotEmpty();
    }

    @Test
    void a_wrong_code_does_not_confirm() {
        cognito.signUp(ANN);

        assertThatThrownBy(() -> cognito.confirm(ANN, cognito.wrongCode(ANN)))
                .isInstanceOf(CodeMismatchException.class)
                .hasMessageContaining("Invalid verification code provided, please try again.");
    }

    @Test
    void a_code_lives_24_hours_and_no_longer() {
        cognito.signUp(ANN);
        cognito.clock.step(Duration.ofHours(24));

        assertThatThrownBy(() -> cognito.confirm(ANN, cognito.lastCode(ANN)))
                .isInstanceOf(ExpiredCodeException.class)
                .hasMessageContaining("Invalid code provided, please request a code again.");
    }

    @Test
    void a_code_is_good_for_one_use() {
        cognito.signUpAndConfirm(ANN);

        assertThatThrownBy(() -> cognito.confirm(ANN, cognito.lastCode(ANN)))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("User cannot be confirmed. Current status is CONFIRMED");
    }

    @Test
    void after_five_wrong_codes_even_the_right_one_waits_an_hour() {
        cognito.signUp(ANN);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> cognito.confirm(ANN, cognito.wrongCode(ANN)))
                    .isInstanceOf(CodeMismatchException.class);
        }

        assertThatThrownBy(() -> cognito.confirm(ANN, cognito.lastCode(ANN)))
                .isInstanceOf(LimitExceededException.class)
                .hasMessageContaining("Attempt limit exceeded, please try after some time.");
        cognito.clock.step(Duration.ofHours(1));
        cognito.confirm(ANN, cognito.lastCode(ANN));
    }

    @Test
    void a_new_code_replaces_the_old_one() {
        cognito.signUp(ANN);
        var old = cognito.lastCode(ANN);
        do {
            cognito.clock.step(Duration.ofHours(1));
            resend(CLIENT, ANN);
        } while (cognito.lastCode(ANN).equals(old));

        assertThatThrownBy(() -> cognito.confirm(ANN, old)).isInstanceOf(CodeMismatchException.class);
        cognito.confirm(ANN, cognito.lastCode(ANN));
    }

    @Test
    void five_mails_an_hour_are_the_limit() {
        cognito.signUp(ANN);
        for (int i = 0; i < 4; i++) {
            resend(CLIENT, ANN);
        }

        assertThatThrownBy(() -> resend(CLIENT, ANN)).isInstanceOf(LimitExceededException.class);
        assertThat(cognito.inbox.messagesTo(ANN)).hasSize(5);
        cognito.clock.step(Duration.ofHours(1));
        resend(CLIENT, ANN);
    }

    @Test
    void an_unknown_user_is_named_only_by_a_client_that_does_not_prevent_it() {
        assertThatThrownBy(() -> resend(CLIENT, ANN)).isInstanceOf(UserNotFoundException.class);
        assertThatThrownBy(() -> cognito.confirm(ANN, "123456")).isInstanceOf(UserNotFoundException.class);

        resend(SHY, ANN);
        assertThatThrownBy(() -> cognito.anyone.confirmSignUp(
                        request -> request.clientId(SHY).username(ANN).confirmationCode("123456")))
                .isInstanceOf(CodeMismatchException.class);
        assertThat(cognito.inbox.messages()).isEmpty();
    }

    @Test
    void an_address_is_taken_in_any_spelling() {
        cognito.signUp(ANN);

        assertThatThrownBy(() -> cognito.signUp("Ann@Example.com"))
                .isInstanceOf(UsernameExistsException.class)
                .hasMessageContaining("An account with the given email already exists.");
    }

    @Test
    void of_sign_ups_at_once_with_one_address_exactly_one_wins() throws Exception {
        var attempts = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 8; i++) {
            attempts.add(() -> {
                cognito.signUp(ANN);
                return true;
            });
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var won = threads.invokeAll(attempts).stream().filter(SignUpTest::won);

            assertThat(won).hasSize(1);
            assertThat(cognito.inbox.messagesTo(ANN)).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Short7aaaaa, Password not long enough",
        "alllowercase7, Password must have uppercase characters",
        "ALLUPPERCASE7, Password must have lowercase characters",
        "NoDigitsAtAll, Password must have numeric characters",
    })
    void a_weak_password_is_refused_with_the_reason(String password, String reason) {
        assertThatThrownBy(() -> cognito.anyone.signUp(
                        request -> request.clientId(CLIENT).username(ANN).password(password)))
                .isInstanceOf(InvalidPasswordException.class)
                .hasMessageContaining("Password did not conform with policy: " + reason);
        assertThat(cognito.inbox.messages()).isEmpty();
    }

    @Test
    void a_login_that_is_no_address_is_refused() {
        assertThatThrownBy(() -> cognito.signUp("ann"))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Username should be an email.");
    }

    @ParameterizedTest
    @CsvSource({
        "shoe_size, 'Attributes did not conform to the schema: Type for attribute {shoe_size} could not be determined'",
        "email_verified, A client attempted to write unauthorized attribute",
        "sub, A client attempted to write unauthorized attribute",
    })
    void an_unknown_or_protected_attribute_is_refused(String name, String message) {
        assertThatThrownBy(() -> cognito.anyone.signUp(request -> request.clientId(CLIENT)
                        .username(ANN)
                        .password(PASSWORD)
                        .userAttributes(
                                AttributeType.builder().name(name).value("true").build())))
                .hasMessageContaining(message);
    }

    @Test
    void an_unknown_client_does_not_exist() {
        assertThatThrownBy(() -> cognito.anyone.signUp(
                        request -> request.clientId("nobody").username(ANN).password(PASSWORD)))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("User pool client nobody does not exist.");
    }

    @Test
    void a_pool_of_administrators_lets_nobody_sign_up() {
        try (var closed =
                LocalCognito.open(LocalCognito.spec(Set.of("email"), false, MailTemplate.VERIFICATION, true))) {
            assertThatThrownBy(() -> closed.signUp(ANN))
                    .isInstanceOf(NotAuthorizedException.class)
                    .hasMessageContaining("SignUp is not permitted for this user pool");
        }
    }

    private void resend(String client, String email) {
        cognito.anyone.resendConfirmationCode(
                request -> request.clientId(client).username(email));
    }

    private static boolean won(Future<Boolean> attempt) {
        try {
            return attempt.get();
        } catch (ExecutionException refused) {
            assertThat(refused).hasCauseInstanceOf(UsernameExistsException.class);
            return false;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
