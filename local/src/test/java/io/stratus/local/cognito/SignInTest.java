package io.stratus.local.cognito;

import static io.stratus.local.cognito.LocalCognito.ANN;
import static io.stratus.local.cognito.LocalCognito.CLIENT;
import static io.stratus.local.cognito.LocalCognito.PASSWORD;
import static io.stratus.local.cognito.LocalCognito.POOL;
import static io.stratus.local.cognito.LocalCognito.SHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.local.cognito.srp.CognitoSrp;
import io.stratus.local.cognito.srp.SrpClient;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotConfirmedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

class SignInTest {

    private static final String WRONG = "Wrong-horse7battery";
    private static final String INCORRECT = "Incorrect username or password.";

    private final LocalCognito cognito = LocalCognito.open();
    private final SrpClient client = new SrpClient(POOL, new SecureRandom());

    @BeforeEach
    void ann() {
        cognito.signUpAndConfirm(ANN);
    }

    @AfterEach
    void close() {
        cognito.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann@example.com", "ANN@Example.COM"})
    void the_right_password_gives_tokens_in_any_spelling_of_the_address(String login) {
        var result = cognito.srp().signIn(login, PASSWORD).authenticationResult();

        assertThat(result.tokenType()).isEqualTo("Bearer");
        assertThat(result.expiresIn()).isEqualTo(1800);
        assertThat(result.idToken()).isNotEmpty();
        assertThat(result.refreshToken()).isNotEmpty();
    }

    @Test
    void a_wrong_password_gives_none() {
        assertIncorrect(() -> cognito.srp().signIn(ANN, WRONG));
    }

    @Test
    void the_sub_signs_in_too() {
        var sub = cognito.anyone
                .getUser(request -> request.accessToken(cognito.signIn(ANN).accessToken()))
                .username();

        assertThat(cognito.srp().signIn(sub, PASSWORD).authenticationResult()).isNotNull();
    }

    @Test
    void an_unconfirmed_user_learns_it_by_the_right_password_alone() {
        cognito.signUp("bob@example.com");

        assertThatThrownBy(() -> cognito.srp().signIn("bob@example.com", PASSWORD))
                .isInstanceOf(UserNotConfirmedException.class)
                .hasMessageContaining("User is not confirmed.");
        assertIncorrect(() -> cognito.srp().signIn("bob@example.com", WRONG));
    }

    @Test
    void an_unknown_user_is_named_by_a_client_that_does_not_prevent_it() {
        assertThatThrownBy(() -> cognito.srp().signIn("nobody@example.com", PASSWORD))
                .isInstanceOf(UserNotFoundException.class)
                .hasMessageContaining("User does not exist.");
    }

    @Test
    void an_unknown_user_looks_like_a_wrong_password_to_a_client_that_prevents_it() {
        assertIncorrect(() -> cognito.srp(SHY).signIn("nobody@example.com", PASSWORD));
        assertIncorrect(() -> cognito.srp(SHY).signIn(ANN, WRONG));
    }

    @Test
    void an_unknown_users_challenge_is_as_constant_as_a_real_ones() {
        var first = begin(SHY, "nobody@example.com").challengeParameters();
        var again = begin(SHY, "Nobody@example.com").challengeParameters();
        var real = begin(SHY, ANN).challengeParameters();

        assertThat(first.keySet()).isEqualTo(real.keySet());
        assertThat(first).containsEntry("SALT", again.get("SALT"));
        assertThat(first).containsEntry("USER_ID_FOR_SRP", again.get("USER_ID_FOR_SRP"));
        assertThat(first.get("SRP_B")).isNotEqualTo(again.get("SRP_B"));
        assertThat(first.get("USER_ID_FOR_SRP"))
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(begin(SHY, "somebody@example.com").challengeParameters().get("SALT"))
                .isNotEqualTo(first.get("SALT"));
    }

    @Test
    void an_unknown_user_is_locked_out_as_a_real_one_is() {
        for (int i = 0; i < 5; i++) {
            assertIncorrect(() -> cognito.srp(SHY).signIn("nobody@example.com", WRONG));
        }

        assertLocked(() -> cognito.srp(SHY).signIn("nobody@example.com", WRONG));
    }

    @Test
    void five_failures_lock_the_user_out_for_a_second() {
        fail(5);

        assertLocked(() -> cognito.signIn(ANN));
        cognito.clock.step(Duration.ofMillis(999));
        assertLocked(() -> cognito.signIn(ANN));
        cognito.clock.step(Duration.ofMillis(1));
        assertThat(cognito.signIn(ANN)).isNotNull();
    }

    @Test
    void four_failures_lock_nobody_out() {
        fail(4);

        assertThat(cognito.signIn(ANN)).isNotNull();
    }

    @Test
    void a_challenge_works_once() {
        var challenge = begin(CLIENT, ANN);
        assertThat(answer(CLIENT, challenge, PASSWORD, now()).authenticationResult())
                .isNotNull();

        assertIncorrect(() -> answer(CLIENT, challenge, PASSWORD, now()));
    }

    @Test
    void a_failed_challenge_cannot_be_tried_again() {
        var challenge = begin(CLIENT, ANN);
        assertIncorrect(() -> answer(CLIENT, challenge, WRONG, now()));

        assertIncorrect(() -> answer(CLIENT, challenge, PASSWORD, now()));
    }

    @Test
    void a_challenge_lives_3_minutes() {
        var punctual = begin(CLIENT, ANN);
        cognito.clock.step(Duration.ofMinutes(3).minusMillis(1));
        assertThat(answer(CLIENT, punctual, PASSWORD, now()).authenticationResult())
                .isNotNull();

        var late = begin(CLIENT, ANN);
        cognito.clock.step(Duration.ofMinutes(3));
        assertIncorrect(() -> answer(CLIENT, late, PASSWORD, now()));
    }

    @Test
    void a_challenge_is_answered_by_the_client_that_asked() {
        var challenge = begin(CLIENT, ANN);

        assertIncorrect(() -> answer(SHY, challenge, PASSWORD, now()));
    }

    @Test
    void a_challenge_is_answered_for_the_user_that_asked() {
        cognito.signUpAndConfirm("bob@example.com");
        var challenge = begin(CLIENT, ANN).challengeParameters();

        assertIncorrect(() -> cognito.anyone.respondToAuthChallenge(request -> request.clientId(CLIENT)
                .challengeName(ChallengeNameType.PASSWORD_VERIFIER)
                .challengeResponses(Map.of(
                        "USERNAME", "bob@example.com",
                        "PASSWORD_CLAIM_SECRET_BLOCK", String.valueOf(challenge.get("SECRET_BLOCK")),
                        "PASSWORD_CLAIM_SIGNATURE", proof(challenge, PASSWORD, now()),
                        "TIMESTAMP", CognitoSrp.timestamp(now())))));
    }

    @Test
    void a_clock_may_be_5_minutes_off_and_no_more() {
        var near = begin(CLIENT, ANN);
        assertThat(answer(CLIENT, near, PASSWORD, now().plusSeconds(300)).authenticationResult())
                .isNotNull();

        var far = begin(CLIENT, ANN);
        assertIncorrect(() -> answer(CLIENT, far, PASSWORD, now().plusSeconds(301)));
        var past = begin(CLIENT, ANN);
        assertIncorrect(() -> answer(CLIENT, past, PASSWORD, now().minusSeconds(301)));
    }

    @Test
    void a_timestamp_in_another_form_is_refused_with_the_form() {
        var challenge = begin(CLIENT, ANN).challengeParameters();

        assertThatThrownBy(() -> cognito.anyone.respondToAuthChallenge(request -> request.clientId(CLIENT)
                        .challengeName(ChallengeNameType.PASSWORD_VERIFIER)
                        .challengeResponses(Map.of(
                                "USERNAME",
                                ANN,
                                "PASSWORD_CLAIM_SECRET_BLOCK",
                                String.valueOf(challenge.get("SECRET_BLOCK")),
                                "PASSWORD_CLAIM_SIGNATURE",
                                proof(challenge, PASSWORD, now()),
                                "TIMESTAMP",
                                "2026-11-24T10:00:00Z"))))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.");
    }

    @Test
    void a_password_replaced_in_between_no_longer_answers() {
        var challenge = begin(CLIENT, ANN);
        cognito.admin.adminSetUserPassword(request -> request.userPoolId(POOL)
                .username(ANN)
                .password("Another-horse7")
                .permanent(true));

        assertIncorrect(() -> answer(CLIENT, challenge, PASSWORD, now()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "N", "2N", "-1", "xyz"})
    void a_public_value_that_would_fix_the_secret_is_refused(String value) {
        var n = CognitoSrp.GROUP.n();
        var srpA = value.replace("2N", n.shiftLeft(1).toString(16)).replace("N", n.toString(16));

        assertThatThrownBy(() -> begin(CLIENT, ANN, srpA)).isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void a_client_begins_only_the_flows_that_it_names() {
        assertThatThrownBy(() -> begin("mute", ANN))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("USER_SRP_AUTH is not enabled for the client.");
        assertThatThrownBy(() -> cognito.anyone.initiateAuth(request -> request.clientId(CLIENT)
                        .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                        .authParameters(Map.of("USERNAME", ANN, "PASSWORD", PASSWORD))))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void a_missing_parameter_is_named() {
        assertThatThrownBy(() -> cognito.anyone.initiateAuth(request -> request.clientId(CLIENT)
                        .authFlow(AuthFlowType.USER_SRP_AUTH)
                        .authParameters(Map.of("USERNAME", ANN))))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Missing required parameter SRP_A");
    }

    private InitiateAuthResponse begin(String clientId, String login) {
        return begin(clientId, login, client.publicValue());
    }

    private InitiateAuthResponse begin(String clientId, String login, String srpA) {
        return cognito.anyone.initiateAuth(request -> request.clientId(clientId)
                .authFlow(AuthFlowType.USER_SRP_AUTH)
                .authParameters(Map.of("USERNAME", login, "SRP_A", srpA)));
    }

    private RespondToAuthChallengeResponse answer(
            String clientId, InitiateAuthResponse asked, String password, Instant at) {
        var challenge = asked.challengeParameters();
        return cognito.anyone.respondToAuthChallenge(request -> request.clientId(clientId)
                .challengeName(ChallengeNameType.PASSWORD_VERIFIER)
                .challengeResponses(Map.of(
                        "USERNAME", ANN,
                        "PASSWORD_CLAIM_SECRET_BLOCK", String.valueOf(challenge.get("SECRET_BLOCK")),
                        "PASSWORD_CLAIM_SIGNATURE", proof(challenge, password, at),
                        "TIMESTAMP", CognitoSrp.timestamp(at))));
    }

    private String proof(Map<String, String> challenge, String password, Instant at) {
        return client.proof(
                String.valueOf(challenge.get("USER_ID_FOR_SRP")),
                password,
                String.valueOf(challenge.get("SALT")),
                String.valueOf(challenge.get("SRP_B")),
                String.valueOf(challenge.get("SECRET_BLOCK")),
                CognitoSrp.timestamp(at));
    }

    private Instant now() {
        return cognito.clock.instant();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertIncorrect(() -> cognito.srp().signIn(ANN, WRONG));
        }
    }

    private static void assertIncorrect(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(NotAuthorizedException.class).hasMessageContaining(INCORRECT);
    }

    private static void assertLocked(ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Password attempts exceeded");
    }
}
