package io.stratus.local.cognito;

import static io.stratus.local.cognito.LocalCognito.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.local.cognito.AccountRules.Mfa;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasExistsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UpdateUserAttributesResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/// API reference, UpdateUserAttributes, VerifyUserAttribute; Cognito Developer Guide, "Verifying updates to email
/// addresses and phone numbers".
class AttributesTest {

    private static final String NEW = "anna@example.org";
    private static final String BOB = "bob@example.com";

    private final LocalCognito cognito = LocalCognito.open();
    private final LocalCognito careful =
            LocalCognito.open(LocalCognito.spec(new AccountRules(Mfa.OFF, Set.of("email"), Set.of())));

    @BeforeEach
    void ann() {
        cognito.signUpAndConfirm(ANN);
        careful.signUpAndConfirm(ANN);
    }

    @AfterEach
    void close() {
        cognito.close();
        careful.close();
    }

    @Test
    void a_user_sets_changes_and_deletes_a_name() {
        var token = cognito.signIn(ANN).accessToken();

        update(cognito, token, "name", "Ann");
        update(cognito, token, "name", "Anna");
        assertThat(attributes(cognito, token)).containsEntry("name", "Anna");
        cognito.anyone.deleteUserAttributes(
                request -> request.accessToken(token).userAttributeNames("name"));
        assertThat(attributes(cognito, token)).doesNotContainKey("name");
    }

    @Test
    void a_blank_value_deletes_its_attribute() {
        var token = cognito.signIn(ANN).accessToken();
        update(cognito, token, "name", "Ann");

        update(cognito, token, "name", "");

        assertThat(attributes(cognito, token)).doesNotContainKey("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub", "email_verified"})
    void a_user_does_not_write_what_is_not_theirs(String name) {
        var token = cognito.signIn(ANN).accessToken();

        assertThatThrownBy(() -> update(cognito, token, name, "true")).isInstanceOf(NotAuthorizedException.class);
        assertThatThrownBy(() -> cognito.anyone.deleteUserAttributes(
                        request -> request.accessToken(token).userAttributeNames(name)))
                .isInstanceOf(NotAuthorizedException.class);
    }

    @Test
    void the_address_that_signs_in_is_not_deleted() {
        var token = cognito.signIn(ANN).accessToken();

        assertThatThrownBy(() -> cognito.anyone.deleteUserAttributes(
                        request -> request.accessToken(token).userAttributeNames("email")))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> update(cognito, token, "email", "")).isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void a_new_address_counts_at_once_and_is_unverified_until_its_code_comes_back() {
        var token = cognito.signIn(ANN).accessToken();

        var delivery = update(cognito, token, "email", NEW).codeDeliveryDetailsList();

        assertThat(delivery)
                .singleElement()
                .satisfies(details -> assertThat(details.destination()).isEqualTo("a***@e***"));
        assertThat(attributes(cognito, token)).containsEntry("email", NEW).containsEntry("email_verified", "false");
        assertThat(cognito.signIn(NEW)).isNotNull();
        assertThatThrownBy(() -> cognito.signIn(ANN)).isInstanceOf(UserNotFoundException.class);

        verify(cognito, token, cognito.lastCode(NEW));

        assertThat(attributes(cognito, token)).containsEntry("email_verified", "true");
    }

    @Test
    void where_the_pool_demands_it_the_old_address_stays_until_the_code_comes_back() {
        var token = careful.signIn(ANN).accessToken();

        update(careful, token, "email", NEW);

        assertThat(attributes(careful, token)).containsEntry("email", ANN).containsEntry("email_verified", "true");
        assertThatThrownBy(() -> careful.signIn(NEW)).isInstanceOf(UserNotFoundException.class);

        verify(careful, token, careful.lastCode(NEW));

        assertThat(attributes(careful, token)).containsEntry("email", NEW).containsEntry("email_verified", "true");
        assertThat(careful.signIn(NEW)).isNotNull();
        assertThatThrownBy(() -> careful.signIn(ANN)).isInstanceOf(UserNotFoundException.class);
    }

    @Test
    void another_code_goes_to_the_address_that_waits() {
        var token = careful.signIn(ANN).accessToken();
        update(careful, token, "email", NEW);
        var first = careful.lastCode(NEW);

        careful.anyone.getUserAttributeVerificationCode(
                request -> request.accessToken(token).attributeName("email"));

        assertThat(careful.inbox.messagesTo(NEW)).hasSize(2);
        var second = careful.lastCode(NEW);
        if (!first.equals(second)) {
            assertThatThrownBy(() -> verify(careful, token, first)).isInstanceOf(CodeMismatchException.class);
        }
        verify(careful, token, second);
        assertThat(attributes(careful, token)).containsEntry("email", NEW);
    }

    @Test
    void an_address_is_nobody_elses() {
        cognito.signUpAndConfirm(BOB);
        careful.signUpAndConfirm(BOB);

        assertThatThrownBy(() -> update(cognito, cognito.signIn(ANN).accessToken(), "email", "BOB@example.com"))
                .isInstanceOf(AliasExistsException.class)
                .hasMessageContaining("An account with the email already exists.");
        assertThatThrownBy(() -> update(careful, careful.signIn(ANN).accessToken(), "email", BOB))
                .isInstanceOf(AliasExistsException.class);
    }

    @Test
    void an_address_that_was_taken_while_its_code_was_out_stays_with_who_took_it() {
        var token = careful.signIn(ANN).accessToken();
        update(careful, token, "email", NEW);
        var code = careful.lastCode(NEW);
        careful.signUp(NEW);

        assertThatThrownBy(() -> verify(careful, token, code)).isInstanceOf(AliasExistsException.class);
        assertThat(attributes(careful, token)).containsEntry("email", ANN);
    }

    @Test
    void a_freed_address_is_somebody_elses_to_take() {
        update(cognito, cognito.signIn(ANN).accessToken(), "email", NEW);

        cognito.signUpAndConfirm(ANN);

        assertThat(attributes(cognito, cognito.signIn(ANN).accessToken())).containsEntry("email", ANN);
        assertThat(attributes(cognito, cognito.signIn(NEW).accessToken())).containsEntry("email", NEW);
    }

    @Test
    void a_code_proves_once_for_24_hours_and_only_as_it_was_mailed() {
        var token = careful.signIn(ANN);
        update(careful, token.accessToken(), "email", NEW);
        var code = careful.lastCode(NEW);

        assertThatThrownBy(() -> verify(careful, token.accessToken(), careful.wrongCode(NEW)))
                .isInstanceOf(CodeMismatchException.class);
        careful.clock.step(Duration.ofHours(24));
        var later = careful.signIn(ANN).accessToken();
        assertThatThrownBy(() -> verify(careful, later, code)).isInstanceOf(ExpiredCodeException.class);
        update(careful, later, "email", NEW);
        verify(careful, later, careful.lastCode(NEW));
        assertThatThrownBy(() -> verify(careful, later, careful.lastCode(NEW)))
                .isInstanceOf(ExpiredCodeException.class);
    }

    @Test
    void the_sixth_code_of_an_hour_is_refused_and_changes_nothing() {
        var token = cognito.signIn(ANN).accessToken();
        for (int i = 0; i < 5; i++) {
            update(cognito, token, "email", "ann" + i + "@example.com");
        }

        assertThatThrownBy(() -> update(cognito, token, "email", NEW)).isInstanceOf(LimitExceededException.class);
        assertThat(attributes(cognito, token)).containsEntry("email", "ann4@example.com");
    }

    @Test
    void no_other_attribute_is_verified_and_no_malformed_address_taken() {
        var token = cognito.signIn(ANN).accessToken();

        assertThatThrownBy(() -> cognito.anyone.getUserAttributeVerificationCode(
                        request -> request.accessToken(token).attributeName("phone_number")))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> update(cognito, token, "email", "no address"))
                .isInstanceOf(InvalidParameterException.class);
    }

    private static UpdateUserAttributesResponse update(LocalCognito cognito, String token, String name, String value) {
        return cognito.anyone.updateUserAttributes(request -> request.accessToken(token)
                .userAttributes(AttributeType.builder().name(name).value(value).build()));
    }

    private static void verify(LocalCognito cognito, String token, String code) {
        cognito.anyone.verifyUserAttribute(
                request -> request.accessToken(token).attributeName("email").code(code));
    }

    private static Map<String, String> attributes(LocalCognito cognito, String token) {
        return cognito.anyone.getUser(request -> request.accessToken(token)).userAttributes().stream()
                .collect(Collectors.toMap(AttributeType::name, AttributeType::value));
    }
}
