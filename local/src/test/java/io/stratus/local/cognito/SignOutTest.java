package io.stratus.local.cognito;

import static io.stratus.local.cognito.LocalCognito.ANN;
import static io.stratus.local.cognito.LocalCognito.CLIENT;
import static io.stratus.local.cognito.LocalCognito.CONFIDENTIAL;
import static io.stratus.local.cognito.LocalCognito.POOL;
import static io.stratus.local.cognito.LocalCognito.ROTATING;
import static io.stratus.local.cognito.LocalCognito.SECRET;
import static io.stratus.local.cognito.LocalCognito.SHY;
import static io.stratus.local.cognito.LocalCognito.UNREVOCABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UnauthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UnsupportedOperationException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UnsupportedTokenTypeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/// Cognito Developer Guide, "Ending user sessions with token revocation"; API reference, GlobalSignOut, RevokeToken.
class SignOutTest {

    private static final String BOB = "bob@example.com";

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
    void a_global_sign_out_ends_every_session_of_the_user_and_of_nobody_else() {
        cognito.signUpAndConfirm(BOB);
        var bobs = cognito.signIn(BOB);
        var phone = cognito.signIn(ANN);
        var laptop = cognito.signIn(SHY, ANN);

        cognito.anyone.globalSignOut(request -> request.accessToken(phone.accessToken()));

        assertThat(cognito.takes(phone.accessToken())).isFalse();
        assertThat(cognito.takes(laptop.accessToken())).isFalse();
        assertThat(cognito.isLive(laptop.idToken())).isFalse();
        assertThat(cognito.takes(bobs.accessToken())).isTrue();
        assertThat(cognito.isLive(bobs.idToken())).isTrue();
        assertThatThrownBy(() -> refresh(phone.refreshToken()))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Refresh Token has been revoked");
    }

    @Test
    void whoever_signed_out_everywhere_signs_in_again_at_once() {
        var before = cognito.signIn(ANN);
        cognito.anyone.globalSignOut(request -> request.accessToken(before.accessToken()));

        var after = cognito.signIn(ANN);

        assertThat(cognito.takes(after.accessToken())).isTrue();
        assertThat(cognito.isLive(after.idToken())).isTrue();
    }

    @Test
    void an_ended_session_signs_nobody_out_again() {
        var token = cognito.signIn(ANN).accessToken();
        cognito.anyone.globalSignOut(request -> request.accessToken(token));

        assertThatThrownBy(() -> cognito.anyone.globalSignOut(request -> request.accessToken(token)))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Access Token has been revoked");
    }

    @Test
    void an_administrator_signs_a_user_out_everywhere() {
        var token = cognito.signIn(ANN).accessToken();

        cognito.admin.adminUserGlobalSignOut(request -> request.userPoolId(POOL).username(ANN));

        assertThat(cognito.takes(token)).isFalse();
        assertThatThrownBy(() -> cognito.admin.adminUserGlobalSignOut(
                        request -> request.userPoolId(POOL).username(BOB)))
                .isInstanceOf(UserNotFoundException.class);
    }

    @Test
    void a_global_sign_out_reaches_clients_whose_tokens_name_no_session() {
        var token = cognito.signIn(UNREVOCABLE, ANN).accessToken();

        cognito.anyone.globalSignOut(request -> request.accessToken(token));

        assertThat(cognito.takes(token)).isFalse();
    }

    @Test
    void a_revoked_refresh_token_takes_the_tokens_of_its_session_along_and_no_others() {
        var first = cognito.signIn(ANN);
        var refreshed = refresh(first.refreshToken());
        var other = cognito.signIn(ANN);

        revoke(CLIENT, first.refreshToken());

        assertThat(cognito.takes(first.accessToken())).isFalse();
        assertThat(cognito.takes(refreshed)).isFalse();
        assertThat(cognito.isLive(first.idToken())).isFalse();
        assertThat(cognito.takes(other.accessToken())).isTrue();
        assertThat(cognito.isLive(other.idToken())).isTrue();
        assertThatThrownBy(() -> refresh(first.refreshToken())).hasMessageContaining("Refresh Token has been revoked");
    }

    @Test
    void revoking_twice_or_what_never_was_a_token_changes_nothing() {
        var tokens = cognito.signIn(ANN);
        revoke(CLIENT, tokens.refreshToken());

        revoke(CLIENT, tokens.refreshToken());
        revoke(CLIENT, "never-issued");

        assertThat(cognito.takes(tokens.accessToken())).isFalse();
    }

    @Test
    void only_refresh_tokens_are_revoked() {
        var tokens = cognito.signIn(ANN);

        assertThatThrownBy(() -> revoke(CLIENT, tokens.accessToken()))
                .isInstanceOf(UnsupportedTokenTypeException.class);
        assertThatThrownBy(() -> revoke(CLIENT, tokens.idToken())).isInstanceOf(UnsupportedTokenTypeException.class);
        assertThat(cognito.takes(tokens.accessToken())).isTrue();
    }

    @Test
    void a_client_revokes_its_own_tokens() {
        var tokens = cognito.signIn(ANN);

        assertThatThrownBy(() -> revoke(SHY, tokens.refreshToken())).isInstanceOf(UnauthorizedException.class);
        assertThat(cognito.takes(tokens.accessToken())).isTrue();
    }

    @Test
    void a_client_with_a_secret_gives_it_to_revoke() {
        assertThatThrownBy(() -> revoke(CONFIDENTIAL, "any")).isInstanceOf(UnauthorizedException.class);

        cognito.anyone.revokeToken(
                request -> request.clientId(CONFIDENTIAL).clientSecret(SECRET).token("any"));
    }

    @Test
    void a_client_without_revocation_revokes_nothing_and_names_no_session_in_its_tokens() throws Exception {
        var tokens = cognito.signIn(UNREVOCABLE, ANN);

        assertThatThrownBy(() -> revoke(UNREVOCABLE, tokens.refreshToken()))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(SignedJWT.parse(tokens.idToken()).getJWTClaimsSet().getClaims())
                .doesNotContainKeys("origin_jti", "jti");
        assertThat(SignedJWT.parse(tokens.accessToken()).getJWTClaimsSet().getClaims())
                .containsKey("jti")
                .doesNotContainKey("origin_jti");
        assertThat(cognito.isLive(tokens.idToken())).isTrue();
    }

    @Test
    void revoking_any_refresh_token_of_a_rotating_session_ends_it() {
        var first = cognito.signIn(ROTATING, ANN);
        var second = cognito.anyone
                .getTokensFromRefreshToken(request -> request.clientId(ROTATING).refreshToken(first.refreshToken()))
                .authenticationResult();

        revoke(ROTATING, first.refreshToken());

        assertThat(cognito.takes(second.accessToken())).isFalse();
    }

    @Test
    void a_session_stays_ended_after_a_restart(@TempDir Path data) {
        String ended;
        String going;
        try (var before = LocalCognito.open(data)) {
            before.signUpAndConfirm(ANN);
            var first = before.signIn(ANN);
            going = before.signIn(ANN).idToken();
            ended = first.idToken();
            before.anyone.revokeToken(request -> request.clientId(CLIENT).token(first.refreshToken()));
        }

        try (var after = LocalCognito.open(data)) {
            assertThat(after.isLive(ended)).isFalse();
            assertThat(after.isLive(going)).isTrue();
        }
    }

    @Test
    void an_id_token_is_live_as_long_as_it_can_be_valid() {
        var tokens = cognito.signIn(ANN);
        cognito.clock.step(Duration.ofDays(30).minusSeconds(1));
        var late = cognito.anyone
                .initiateAuth(request -> request.clientId(CLIENT)
                        .authFlow(AuthFlowType.REFRESH_TOKEN_AUTH)
                        .authParameters(Map.of("REFRESH_TOKEN", tokens.refreshToken())))
                .authenticationResult();

        cognito.clock.step(Duration.ofMinutes(59));
        cognito.signIn(ANN);

        assertThat(cognito.isLive(late.idToken())).isTrue();
    }

    private void revoke(String clientId, String token) {
        cognito.anyone.revokeToken(request -> request.clientId(clientId).token(token));
    }

    private String refresh(String token) {
        return cognito.anyone
                .initiateAuth(request -> request.clientId(CLIENT)
                        .authFlow(AuthFlowType.REFRESH_TOKEN_AUTH)
                        .authParameters(Map.of("REFRESH_TOKEN", token)))
                .authenticationResult()
                .accessToken();
    }
}
