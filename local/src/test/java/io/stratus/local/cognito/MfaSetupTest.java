package io.stratus.local.cognito;

import static io.stratus.local.cognito.LocalCognito.ANN;
import static io.stratus.local.cognito.LocalCognito.CLIENT;
import static io.stratus.local.cognito.LocalCognito.PASSWORD;
import static io.stratus.local.cognito.LocalCognito.POOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.local.cognito.AccountRules.Mfa;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AssociateSoftwareTokenResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EnableSoftwareTokenMfaException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;

/// A pool whose MfaConfiguration is ON (API reference, InitiateAuth, MFA_SETUP).
class MfaSetupTest {

    private final LocalCognito cognito =
            LocalCognito.open(LocalCognito.spec(new AccountRules(Mfa.ON, Set.of(), Set.of())));

    @BeforeEach
    void ann() {
        cognito.signUpAndConfirm(ANN);
    }

    @AfterEach
    void close() {
        cognito.close();
    }

    @Test
    void whoever_has_no_second_factor_sets_one_up_before_any_token() {
        var challenge = cognito.srp().signIn(ANN, PASSWORD);
        var associated = associate(challenge.session());
        var session = verify(associated, app(associated).code());

        var tokens = finish(session, ANN);

        assertThat(challenge.challengeName()).isEqualTo(ChallengeNameType.MFA_SETUP);
        assertThat(challenge.challengeParameters()).containsEntry("MFAS_CAN_SETUP", "[\"SOFTWARE_TOKEN_MFA\"]");
        assertThat(challenge.authenticationResult()).isNull();
        assertThat(cognito.anyone
                        .getUser(request -> request.accessToken(tokens.accessToken()))
                        .userMFASettingList())
                .containsExactly("SOFTWARE_TOKEN_MFA");
    }

    @Test
    void whoever_has_one_is_asked_for_its_code() {
        var app = setUp();

        var challenge = cognito.srp().signIn(ANN, PASSWORD);

        assertThat(challenge.challengeName()).isEqualTo(ChallengeNameType.SOFTWARE_TOKEN_MFA);
        assertThat(cognito.anyone
                        .respondToAuthChallenge(request -> request.clientId(CLIENT)
                                .challengeName(ChallengeNameType.SOFTWARE_TOKEN_MFA)
                                .session(challenge.session())
                                .challengeResponses(Map.of("USERNAME", ANN, "SOFTWARE_TOKEN_MFA_CODE", app.code())))
                        .authenticationResult())
                .isNotNull();
    }

    @Test
    void without_a_proven_code_there_are_no_tokens() {
        var untouched = cognito.srp().signIn(ANN, PASSWORD).session();
        var associated = associate(cognito.srp().signIn(ANN, PASSWORD).session());

        assertThatThrownBy(() -> finish(untouched, ANN))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("User has not verified software token mfa");
        assertThatThrownBy(() -> finish(associated.session(), ANN)).isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void a_wrong_first_code_leaves_the_session_for_another_try() {
        var associated = associate(cognito.srp().signIn(ANN, PASSWORD).session());
        var app = app(associated);

        assertThatThrownBy(() -> verify(associated, app.wrongCode()))
                .isInstanceOf(EnableSoftwareTokenMfaException.class);
        assertThat(finish(verify(associated, app.code()), ANN)).isNotNull();
    }

    @Test
    void each_session_is_good_once_and_for_3_minutes() {
        var challenge = cognito.srp().signIn(ANN, PASSWORD);
        var associated = associate(challenge.session());
        var session = verify(associated, app(associated).code());
        cognito.clock.step(Duration.ofMinutes(3));

        assertThatThrownBy(() -> associate(challenge.session())).isInstanceOf(NotAuthorizedException.class);
        assertThatThrownBy(() -> finish(session, ANN))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Invalid session for the user, session is expired.");
    }

    @Test
    void the_tokens_are_the_users_who_set_the_app_up() {
        cognito.signUpAndConfirm("bob@example.com");
        var associated = associate(cognito.srp().signIn(ANN, PASSWORD).session());
        var session = verify(associated, app(associated).code());

        assertThatThrownBy(() -> finish(session, "bob@example.com")).isInstanceOf(NotAuthorizedException.class);
    }

    @Test
    void a_temporary_password_is_replaced_before() {
        cognito.admin.adminSetUserPassword(
                request -> request.userPoolId(POOL).username(ANN).password("Temporary-horse7"));
        var challenge = cognito.srp().signIn(ANN, "Temporary-horse7");

        var next = cognito.anyone.respondToAuthChallenge(request -> request.clientId(CLIENT)
                .challengeName(ChallengeNameType.NEW_PASSWORD_REQUIRED)
                .session(challenge.session())
                .challengeResponses(Map.of("USERNAME", ANN, "NEW_PASSWORD", PASSWORD)));

        assertThat(next.challengeName()).isEqualTo(ChallengeNameType.MFA_SETUP);
        assertThat(next.authenticationResult()).isNull();
    }

    private AuthenticatorApp setUp() {
        var associated = associate(cognito.srp().signIn(ANN, PASSWORD).session());
        var app = app(associated);
        finish(verify(associated, app.code()), ANN);
        cognito.clock.step(Duration.ofSeconds(30));
        return app;
    }

    private AssociateSoftwareTokenResponse associate(String session) {
        return cognito.anyone.associateSoftwareToken(request -> request.session(session));
    }

    private AuthenticatorApp app(AssociateSoftwareTokenResponse associated) {
        return new AuthenticatorApp(associated.secretCode(), cognito.clock);
    }

    private String verify(AssociateSoftwareTokenResponse associated, String code) {
        return cognito.anyone
                .verifySoftwareToken(
                        request -> request.session(associated.session()).userCode(code))
                .session();
    }

    private AuthenticationResultType finish(String session, String login) {
        return cognito.anyone
                .respondToAuthChallenge(request -> request.clientId(CLIENT)
                        .challengeName(ChallengeNameType.MFA_SETUP)
                        .session(session)
                        .challengeResponses(Map.of("USERNAME", login)))
                .authenticationResult();
    }
}
