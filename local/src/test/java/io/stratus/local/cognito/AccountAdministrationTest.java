package io.stratus.local.cognito;

import static io.stratus.local.cognito.LocalCognito.ANN;
import static io.stratus.local.cognito.LocalCognito.CLIENT;
import static io.stratus.local.cognito.LocalCognito.POOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/// API reference, DeleteUser, AdminDeleteUser, AdminDisableUser, AdminEnableUser.
class AccountAdministrationTest {

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
    void a_disabled_user_is_signed_out_and_does_not_sign_in_until_enabled() {
        var before = cognito.signIn(ANN);

        cognito.admin.adminDisableUser(request -> request.userPoolId(POOL).username(ANN));

        assertThat(cognito.takes(before.accessToken())).isFalse();
        assertThat(cognito.isLive(before.idToken())).isFalse();
        assertThatThrownBy(() -> cognito.signIn(ANN))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("User is disabled.");
        assertThat(enabled()).isFalse();

        cognito.admin.adminEnableUser(request -> request.userPoolId(POOL).username(ANN));

        assertThat(enabled()).isTrue();
        assertThat(cognito.takes(cognito.signIn(ANN).accessToken())).isTrue();
        assertThat(cognito.takes(before.accessToken())).isFalse();
    }

    @Test
    void a_deleted_user_is_gone_with_every_token() {
        var tokens = cognito.signIn(ANN);

        cognito.admin.adminDeleteUser(request -> request.userPoolId(POOL).username(ANN));

        assertGone(tokens.accessToken(), tokens.idToken(), tokens.refreshToken());
        assertThatThrownBy(() -> cognito.admin.adminDeleteUser(
                        request -> request.userPoolId(POOL).username(ANN)))
                .isInstanceOf(UserNotFoundException.class);
    }

    @Test
    void a_user_deletes_themselves() {
        var tokens = cognito.signIn(ANN);

        cognito.anyone.deleteUser(request -> request.accessToken(tokens.accessToken()));

        assertGone(tokens.accessToken(), tokens.idToken(), tokens.refreshToken());
    }

    @Test
    void whoever_signs_up_with_the_same_address_again_is_somebody_else() {
        var before = cognito.signIn(ANN);
        cognito.anyone.deleteUser(request -> request.accessToken(before.accessToken()));

        cognito.signUpAndConfirm(ANN);

        assertThat(cognito.takes(cognito.signIn(ANN).accessToken())).isTrue();
        assertThat(cognito.takes(before.accessToken())).isFalse();
        assertThat(cognito.isLive(before.idToken())).isFalse();
    }

    @Test
    void a_deleted_user_of_a_pool_with_names_leaves_no_session_to_the_next_of_that_name() {
        try (var named = LocalCognito.open(LocalCognito.spec(Set.of(), false, MailTemplate.VERIFICATION, false))) {
            signUpAs(named, "ann");
            var before = named.signIn("ann");
            named.anyone.deleteUser(request -> request.accessToken(before.accessToken()));

            signUpAs(named, "ann");

            assertThat(named.takes(before.accessToken())).isFalse();
            assertThat(named.takes(named.signIn("ann").accessToken())).isTrue();
        }
    }

    private void assertGone(String accessToken, String idToken, String refreshToken) {
        assertThat(cognito.takes(accessToken)).isFalse();
        assertThat(cognito.isLive(idToken)).isFalse();
        assertThatThrownBy(() -> cognito.signIn(ANN)).isInstanceOf(UserNotFoundException.class);
        assertThatThrownBy(() -> cognito.anyone.initiateAuth(request -> request.clientId(CLIENT)
                        .authFlow(AuthFlowType.REFRESH_TOKEN_AUTH)
                        .authParameters(Map.of("REFRESH_TOKEN", refreshToken))))
                .isInstanceOf(NotAuthorizedException.class);
    }

    private boolean enabled() {
        return cognito.admin
                .adminGetUser(request -> request.userPoolId(POOL).username(ANN))
                .enabled();
    }

    private static void signUpAs(LocalCognito cognito, String name) {
        cognito.anyone.signUp(request -> request.clientId(CLIENT)
                .username(name)
                .password(LocalCognito.PASSWORD)
                .userAttributes(AttributeType.builder().name("email").value(ANN).build()));
        cognito.admin.adminConfirmSignUp(request -> request.userPoolId(POOL).username(name));
    }
}
