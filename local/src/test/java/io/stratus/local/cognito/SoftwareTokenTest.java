package io.stratus.local.cognito;

import static io.stratus.local.cognito.LocalCognito.ANN;
import static io.stratus.local.cognito.LocalCognito.CLIENT;
import static io.stratus.local.cognito.LocalCognito.PASSWORD;
import static io.stratus.local.cognito.LocalCognito.POOL;
import static io.stratus.local.cognito.LocalCognito.SHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.local.cognito.AccountRules.Mfa;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EnableSoftwareTokenMfaException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SoftwareTokenMfaNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifySoftwareTokenResponseType;

/// Cognito Developer Guide, "TOTP software token MFA"; API reference, AssociateSoftwareToken, VerifySoftwareToken,
/// SetUserMFAPreference. The messages are those that AWS is seen to give.
class SoftwareTokenTest {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final String BOB = "bob@example.com";

    private final LocalCognito cognito =
            LocalCognito.open(LocalCognito.spec(new AccountRules(Mfa.OPTIONAL, Set.of(), Set.of())));

    @BeforeEach
    void ann() {
        cognito.signUpAndConfirm(ANN);
    }

    @AfterEach
    void close() {
        cognito.close();
    }

    @Test
    void whoever_prefers_an_app_is_asked_for_its_code() {
        var app = enrolled();

        var challenge = cognito.srp().signIn(ANN, PASSWORD);
        var tokens = answer(challenge, app.code()).authenticationResult();

        assertThat(challenge.challengeName()).isEqualTo(ChallengeNameType.SOFTWARE_TOKEN_MFA);
        assertThat(challenge.authenticationResult()).isNull();
        assertThat(cognito.takes(tokens.accessToken())).isTrue();
    }

    @Test
    void an_app_that_is_not_preferred_asks_for_nothing() {
        verified(cognito.signIn(ANN).accessToken());
        assertThat(cognito.signIn(ANN)).isNotNull();

        var app = enrolled();
        var token = answer(cognito.srp().signIn(ANN, PASSWORD), app.code()).authenticationResult();
        prefer(token.accessToken(), false);

        assertThat(cognito.signIn(ANN)).isNotNull();
    }

    @Test
    void a_user_is_shown_with_the_factors_that_are_set() {
        var token = cognito.signIn(ANN).accessToken();
        assertThat(cognito.anyone.getUser(request -> request.accessToken(token)).hasUserMFASettingList())
                .isFalse();

        verified(token);
        prefer(token, true);

        var user = cognito.anyone.getUser(request -> request.accessToken(token));
        assertThat(user.userMFASettingList()).containsExactly("SOFTWARE_TOKEN_MFA");
        assertThat(user.preferredMfaSetting()).isEqualTo("SOFTWARE_TOKEN_MFA");
        assertThat(cognito.admin
                        .adminGetUser(request -> request.userPoolId(POOL).username(ANN))
                        .userMFASettingList())
                .containsExactly("SOFTWARE_TOKEN_MFA");
    }

    @Test
    void a_wrong_code_is_refused_and_may_be_tried_again() {
        var app = enrolled();
        var challenge = cognito.srp().signIn(ANN, PASSWORD);

        assertThatThrownBy(() -> answer(challenge, app.wrongCode()))
                .isInstanceOf(CodeMismatchException.class)
                .hasMessageContaining("Invalid code received for user");
        assertThat(answer(challenge, app.code()).authenticationResult()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void the_code_of_a_neighbouring_step_is_taken(int steps) {
        var app = enrolled();
        cognito.clock.step(STEP);

        assertThat(answer(cognito.srp().signIn(ANN, PASSWORD), app.code(steps)).authenticationResult())
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, 2})
    void the_code_of_a_step_further_off_is_not(int steps) {
        var app = enrolled();
        cognito.clock.step(STEP.multipliedBy(2));
        var challenge = cognito.srp().signIn(ANN, PASSWORD);

        assertThatThrownBy(() -> answer(challenge, app.code(steps))).isInstanceOf(CodeMismatchException.class);
    }

    @Test
    void a_code_is_taken_once_and_none_before_it() {
        var app = enrolled();
        var code = app.code();
        var earlier = app.code(-1);
        answer(cognito.srp().signIn(ANN, PASSWORD), code);

        assertThatThrownBy(() -> answer(cognito.srp().signIn(ANN, PASSWORD), code))
                .isInstanceOf(ExpiredCodeException.class)
                .hasMessageContaining("Your software token has already been used once.");
        assertThatThrownBy(() -> answer(cognito.srp().signIn(ANN, PASSWORD), earlier))
                .isInstanceOf(ExpiredCodeException.class);
    }

    @Test
    void a_session_is_good_for_one_sign_in_of_one_user_at_one_client_within_3_minutes() {
        var app = enrolled();
        cognito.signUpAndConfirm(BOB);
        var used = cognito.srp().signIn(ANN, PASSWORD);
        answer(used, app.code());
        cognito.clock.step(STEP);
        var others = cognito.srp().signIn(ANN, PASSWORD);
        var late = cognito.srp().signIn(ANN, PASSWORD);

        assertNoSession(() -> answer(used, app.code()));
        assertNoSession(() -> answer(CLIENT, others, BOB, app.code()));
        assertNoSession(() -> answer(SHY, others, ANN, app.code()));
        cognito.clock.step(Duration.ofMinutes(3));
        assertNoSession(() -> answer(late, app.code()));
    }

    @Test
    void five_wrong_codes_lock_out_whatever_password_is_proven_in_between() {
        var app = enrolled();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> answer(cognito.srp().signIn(ANN, PASSWORD), app.wrongCode()))
                    .isInstanceOf(CodeMismatchException.class);
        }

        assertThatThrownBy(() -> answer(cognito.srp().signIn(ANN, PASSWORD), app.code()))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Password attempts exceeded");
        cognito.clock.step(STEP);
        assertThat(answer(cognito.srp().signIn(ANN, PASSWORD), app.code()).authenticationResult())
                .isNotNull();
    }

    @Test
    void a_wrong_first_code_enrols_nothing() {
        var token = cognito.signIn(ANN).accessToken();
        var app = associated(token);

        assertThatThrownBy(() -> cognito.anyone.verifySoftwareToken(
                        request -> request.accessToken(token).userCode(app.wrongCode())))
                .isInstanceOf(EnableSoftwareTokenMfaException.class)
                .hasMessageContaining("Code mismatch and fail enable Software Token MFA");
        assertThatThrownBy(() -> prefer(token, true))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("User has not verified software token mfa");
    }

    @Test
    void what_is_no_code_is_refused_by_its_form() {
        var token = cognito.signIn(ANN).accessToken();
        associated(token);

        assertThatThrownBy(() -> cognito.anyone.verifySoftwareToken(
                        request -> request.accessToken(token).userCode("12345x")))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void another_secret_takes_the_place_of_the_first_with_its_first_code() {
        var first = enrolled();
        cognito.clock.step(STEP);
        var token = answer(cognito.srp().signIn(ANN, PASSWORD), first.code())
                .authenticationResult()
                .accessToken();
        var second = associated(token);
        cognito.clock.step(STEP);
        assertThat(answer(cognito.srp().signIn(ANN, PASSWORD), first.code()).authenticationResult())
                .isNotNull();

        cognito.anyone.verifySoftwareToken(request -> request.accessToken(token).userCode(second.code()));

        cognito.clock.step(STEP);
        var challenge = cognito.srp().signIn(ANN, PASSWORD);
        assertThatThrownBy(() -> answer(challenge, first.code())).isInstanceOf(CodeMismatchException.class);
        assertThat(answer(challenge, second.code()).authenticationResult()).isNotNull();
    }

    @Test
    void a_pool_without_a_second_factor_gives_no_secret() {
        try (var plain = LocalCognito.open()) {
            plain.signUpAndConfirm(ANN);
            var token = plain.signIn(ANN).accessToken();

            assertThatThrownBy(() -> plain.anyone.associateSoftwareToken(request -> request.accessToken(token)))
                    .isInstanceOf(SoftwareTokenMfaNotFoundException.class)
                    .hasMessageContaining("Software Token MFA has not been enabled by the userPool");
        }
    }

    /// An app that Ann signs in with; the step of its first code is over.
    private AuthenticatorApp enrolled() {
        var token = cognito.signIn(ANN).accessToken();
        var app = verified(token);
        prefer(token, true);
        cognito.clock.step(STEP);
        return app;
    }

    private AuthenticatorApp verified(String accessToken) {
        var app = associated(accessToken);
        var verified = cognito.anyone.verifySoftwareToken(
                request -> request.accessToken(accessToken).userCode(app.code()));
        assertThat(verified.status()).isEqualTo(VerifySoftwareTokenResponseType.SUCCESS);
        return app;
    }

    private AuthenticatorApp associated(String accessToken) {
        var secret = cognito.anyone
                .associateSoftwareToken(request -> request.accessToken(accessToken))
                .secretCode();
        return new AuthenticatorApp(secret, cognito.clock);
    }

    private void prefer(String accessToken, boolean enabled) {
        cognito.anyone.setUserMFAPreference(request -> request.accessToken(accessToken)
                .softwareTokenMfaSettings(settings -> settings.enabled(enabled).preferredMfa(enabled)));
    }

    private RespondToAuthChallengeResponse answer(RespondToAuthChallengeResponse challenge, String code) {
        return answer(CLIENT, challenge, ANN, code);
    }

    private RespondToAuthChallengeResponse answer(
            String clientId, RespondToAuthChallengeResponse challenge, String login, String code) {
        return cognito.anyone.respondToAuthChallenge(request -> request.clientId(clientId)
                .challengeName(ChallengeNameType.SOFTWARE_TOKEN_MFA)
                .session(challenge.session())
                .challengeResponses(Map.of("USERNAME", login, "SOFTWARE_TOKEN_MFA_CODE", code)));
    }

    private static void assertNoSession(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Invalid session for the user, session is expired.");
    }
}
