package io.stratus.local.cognito;

import static io.stratus.local.cognito.LocalCognito.ANN;
import static io.stratus.local.cognito.LocalCognito.CLIENT;
import static io.stratus.local.cognito.LocalCognito.PASSWORD;
import static io.stratus.local.cognito.LocalCognito.POOL;
import static io.stratus.local.cognito.LocalCognito.SHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

class AdministrationTest {

    private static final String TEMPORARY = "Temporary-horse7";

    private final LocalCognito cognito = LocalCognito.open();

    @AfterEach
    void close() {
        cognito.close();
    }

    @Test
    void a_created_user_is_invited_and_must_choose_a_password() {
        cognito.admin.adminCreateUser(request -> request.userPoolId(POOL).username(ANN));
        var text = String.valueOf(cognito.inbox.messagesTo(ANN).getFirst().text());
        var invited = text.substring(text.lastIndexOf(' ') + 1);

        var challenge = cognito.srp().signIn(ANN, invited);
        var tokens = choose(challenge, PASSWORD);

        assertThat(challenge.challengeName()).isEqualTo(ChallengeNameType.NEW_PASSWORD_REQUIRED);
        assertThat(challenge.authenticationResult()).isNull();
        assertThat(challenge.challengeParameters()).containsEntry("requiredAttributes", "[]");
        assertThat(tokens.authenticationResult().idToken()).isNotEmpty();
        assertThat(cognito.signIn(ANN)).isNotNull();
        assertThatThrownBy(() -> cognito.srp().signIn(ANN, invited)).isInstanceOf(NotAuthorizedException.class);
    }

    @Test
    void the_session_of_a_new_password_works_once_but_outlives_a_weak_one() {
        create(ANN);
        var challenge = cognito.srp().signIn(ANN, TEMPORARY);

        assertThatThrownBy(() -> choose(challenge, "weak")).isInstanceOf(InvalidPasswordException.class);
        choose(challenge, PASSWORD);

        assertThatThrownBy(() -> choose(challenge, "Another-horse7"))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Invalid session for the user, session is expired.");
    }

    @Test
    void the_session_of_a_new_password_lives_3_minutes() {
        create(ANN);
        var challenge = cognito.srp().signIn(ANN, TEMPORARY);
        cognito.clock.step(Duration.ofMinutes(3));

        assertThatThrownBy(() -> choose(challenge, PASSWORD)).isInstanceOf(NotAuthorizedException.class);
    }

    @Test
    void the_session_of_a_new_password_is_one_users() {
        create(ANN);
        create("bob@example.com");
        var challenge = cognito.srp().signIn(ANN, TEMPORARY);

        assertThatThrownBy(() -> choose(challenge, PASSWORD, "bob@example.com"))
                .isInstanceOf(NotAuthorizedException.class);
    }

    @Test
    void the_session_of_a_new_password_is_one_clients() {
        create(ANN);
        var challenge = cognito.srp(SHY).signIn(ANN, TEMPORARY);

        assertThatThrownBy(() -> choose(challenge, PASSWORD)).isInstanceOf(NotAuthorizedException.class);
    }

    @Test
    void a_new_password_may_bring_attributes_but_no_other_address() {
        create(ANN);
        var challenge = cognito.srp().signIn(ANN, TEMPORARY);

        assertThatThrownBy(() -> choose(challenge, PASSWORD, ANN, Map.of("userAttributes.email", "eve@example.com")))
                .hasMessageContaining("Cannot modify an already provided email");
        choose(challenge, PASSWORD, ANN, Map.of("userAttributes.name", "Ann"));

        assertThat(cognito.admin
                        .adminGetUser(request -> request.userPoolId(POOL).username(ANN))
                        .userAttributes())
                .contains(AttributeType.builder().name("name").value("Ann").build());
    }

    @Test
    void a_temporary_password_ends_after_the_policys_days() {
        create(ANN);
        cognito.clock.step(Duration.ofDays(3));

        assertThatThrownBy(() -> cognito.srp().signIn(ANN, TEMPORARY))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Temporary password has expired and must be reset by an administrator.");
    }

    @Test
    void a_suppressed_invitation_is_not_mailed() {
        create(ANN);

        assertThat(cognito.inbox.messages()).isEmpty();
    }

    @Test
    void a_permanent_password_confirms_the_user() {
        create(ANN);

        cognito.admin.adminSetUserPassword(request ->
                request.userPoolId(POOL).username(ANN).password(PASSWORD).permanent(true));

        assertThat(cognito.signIn(ANN)).isNotNull();
    }

    @Test
    void a_password_set_for_a_while_must_be_replaced() {
        cognito.signUpAndConfirm(ANN);

        cognito.admin.adminSetUserPassword(
                request -> request.userPoolId(POOL).username(ANN).password(TEMPORARY));

        assertThat(cognito.srp().signIn(ANN, TEMPORARY).challengeName())
                .isEqualTo(ChallengeNameType.NEW_PASSWORD_REQUIRED);
    }

    @Test
    void an_administrator_keeps_the_password_policy_too() {
        create(ANN);

        assertThatThrownBy(() -> cognito.admin.adminSetUserPassword(request ->
                        request.userPoolId(POOL).username(ANN).password("weak").permanent(true)))
                .isInstanceOf(InvalidPasswordException.class);
    }

    @Test
    void an_address_is_created_once() {
        create(ANN);

        assertThatThrownBy(() -> create("ANN@example.com")).isInstanceOf(UsernameExistsException.class);
    }

    @Test
    void an_administrator_confirms_once_without_a_code() {
        cognito.signUp(ANN);
        cognito.admin.adminConfirmSignUp(request -> request.userPoolId(POOL).username(ANN));

        assertThat(cognito.signIn(ANN)).isNotNull();
        assertThatThrownBy(() -> cognito.admin.adminConfirmSignUp(
                        request -> request.userPoolId(POOL).username(ANN)))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("User cannot be confirmed. Current status is CONFIRMED");
    }

    @Test
    void a_user_is_shown_with_status_dates_and_attributes() {
        create(ANN);

        var user =
                cognito.admin.adminGetUser(request -> request.userPoolId(POOL).username(ANN));

        assertThat(user.userStatus()).isEqualTo(UserStatusType.FORCE_CHANGE_PASSWORD);
        assertThat(user.enabled()).isTrue();
        assertThat(user.userCreateDate()).isEqualTo(cognito.clock.instant());
        assertThat(user.userAttributes())
                .contains(
                        AttributeType.builder().name("email").value(ANN).build(),
                        AttributeType.builder()
                                .name("sub")
                                .value(user.username())
                                .build());
    }

    @Test
    void an_unknown_group_user_or_pool_is_named() {
        cognito.signUp(ANN);

        assertThatThrownBy(() -> cognito.admin.adminAddUserToGroup(
                        request -> request.userPoolId(POOL).username(ANN).groupName("kings")))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("Group not found.");
        assertThatThrownBy(() -> cognito.admin.adminGetUser(
                        request -> request.userPoolId(POOL).username("nobody@example.com")))
                .isInstanceOf(UserNotFoundException.class);
        assertThatThrownBy(() -> cognito.admin.adminGetUser(
                        request -> request.userPoolId("eu-central-1_Nobody000").username(ANN)))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("User pool eu-central-1_Nobody000 does not exist.");
    }

    @Test
    void without_a_signature_nobody_administrates() {
        cognito.signUp(ANN);

        assertThatThrownBy(() -> cognito.anyone.adminConfirmSignUp(
                        request -> request.userPoolId(POOL).username(ANN)))
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        refused -> assertThat(refused.awsErrorDetails().errorCode())
                                .isEqualTo("MissingAuthenticationTokenException"));
        assertThat(cognito.admin
                        .adminGetUser(request -> request.userPoolId(POOL).username(ANN))
                        .userStatus())
                .isEqualTo(UserStatusType.UNCONFIRMED);
    }

    private void create(String email) {
        cognito.admin.adminCreateUser(request -> request.userPoolId(POOL)
                .username(email)
                .temporaryPassword(TEMPORARY)
                .messageAction(MessageActionType.SUPPRESS));
    }

    private RespondToAuthChallengeResponse choose(RespondToAuthChallengeResponse challenge, String password) {
        return choose(challenge, password, ANN);
    }

    private RespondToAuthChallengeResponse choose(
            RespondToAuthChallengeResponse challenge, String password, String login) {
        return choose(challenge, password, login, Map.of());
    }

    private RespondToAuthChallengeResponse choose(
            RespondToAuthChallengeResponse challenge, String password, String login, Map<String, String> attributes) {
        var responses = new HashMap<>(attributes);
        responses.put("USERNAME", login);
        responses.put("NEW_PASSWORD", password);
        return cognito.anyone.respondToAuthChallenge(request -> request.clientId(CLIENT)
                .challengeName(ChallengeNameType.NEW_PASSWORD_REQUIRED)
                .session(challenge.session())
                .challengeResponses(responses));
    }
}
