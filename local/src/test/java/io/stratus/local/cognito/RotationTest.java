package io.stratus.local.cognito;

import static io.stratus.local.cognito.LocalCognito.ANN;
import static io.stratus.local.cognito.LocalCognito.CLIENT;
import static io.stratus.local.cognito.LocalCognito.CONFIDENTIAL;
import static io.stratus.local.cognito.LocalCognito.GRACE;
import static io.stratus.local.cognito.LocalCognito.ROTATING;
import static io.stratus.local.cognito.LocalCognito.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RefreshTokenReuseException;

/// Cognito Developer Guide, "Refresh tokens", "Refresh token rotation"; API reference, RefreshTokenRotationType.
class RotationTest {

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
    void each_refresh_gives_the_next_refresh_token_of_the_same_session() throws Exception {
        var first = cognito.signIn(ROTATING, ANN);

        var second = refresh(ROTATING, first.refreshToken());
        var third = refresh(ROTATING, second.refreshToken());

        assertThat(second.refreshToken()).isNotEmpty().isNotEqualTo(first.refreshToken());
        assertThat(third.refreshToken()).isNotEmpty().isNotEqualTo(second.refreshToken());
        assertThat(SignedJWT.parse(third.idToken()).getJWTClaimsSet().getClaim("origin_jti"))
                .isNotNull()
                .isEqualTo(SignedJWT.parse(first.idToken()).getJWTClaimsSet().getClaim("origin_jti"));
    }

    @Test
    void a_used_token_may_be_tried_again_within_the_grace_period_and_no_longer() {
        var first = cognito.signIn(ROTATING, ANN).refreshToken();
        refresh(ROTATING, first);

        cognito.clock.step(GRACE.minusMillis(1));
        assertThat(refresh(ROTATING, first).refreshToken()).isNotEmpty();
        cognito.clock.step(Duration.ofMillis(1));

        assertThatThrownBy(() -> refresh(ROTATING, first)).isInstanceOf(RefreshTokenReuseException.class);
    }

    @Test
    void a_reused_token_does_not_end_the_session() {
        var first = cognito.signIn(ROTATING, ANN).refreshToken();
        var second = refresh(ROTATING, first).refreshToken();
        cognito.clock.step(GRACE);
        assertThatThrownBy(() -> refresh(ROTATING, first)).isInstanceOf(RefreshTokenReuseException.class);

        assertThat(refresh(ROTATING, second).accessToken()).isNotEmpty();
    }

    @Test
    void the_next_token_lives_for_what_remains_of_the_first_ones_time() {
        var first = cognito.signIn(ROTATING, ANN).refreshToken();
        cognito.clock.step(Duration.ofDays(29));
        var second = refresh(ROTATING, first).refreshToken();

        cognito.clock.step(Duration.ofDays(1).minusMillis(1));
        var third = refresh(ROTATING, second).refreshToken();
        cognito.clock.step(Duration.ofMillis(1));

        assertThatThrownBy(() -> refresh(ROTATING, third))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Refresh Token has expired");
    }

    @Test
    void a_rotating_client_does_not_refresh_by_initiate_auth() {
        var token = cognito.signIn(ROTATING, ANN).refreshToken();

        assertThatThrownBy(() -> cognito.anyone.initiateAuth(request -> request.clientId(ROTATING)
                        .authFlow(AuthFlowType.REFRESH_TOKEN_AUTH)
                        .authParameters(Map.of("REFRESH_TOKEN", token))))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("REFRESH_TOKEN_AUTH is not enabled for the client.");
    }

    @Test
    void without_rotation_the_same_operation_gives_no_refresh_token_and_the_old_one_stays() {
        var token = cognito.signIn(ANN).refreshToken();

        assertThat(refresh(CLIENT, token).refreshToken()).isNull();
        assertThat(refresh(CLIENT, token).accessToken()).isNotEmpty();
    }

    @Test
    void another_clients_or_an_altered_token_is_invalid() {
        var token = cognito.signIn(ROTATING, ANN).refreshToken();

        assertThatThrownBy(() -> refresh(CLIENT, token))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Invalid Refresh Token");
        assertThatThrownBy(() -> refresh(ROTATING, token + "A")).isInstanceOf(NotAuthorizedException.class);
        assertThat(refresh(ROTATING, token).accessToken()).isNotEmpty();
    }

    @Test
    void a_client_with_a_secret_gives_it() {
        assertThatThrownBy(() -> refresh(CONFIDENTIAL, "any"))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Unable to verify secret hash for client " + CONFIDENTIAL);
        assertThatThrownBy(() -> cognito.anyone.getTokensFromRefreshToken(request ->
                        request.clientId(CONFIDENTIAL).clientSecret(SECRET).refreshToken("any")))
                .hasMessageContaining("Invalid Refresh Token");
    }

    @Test
    void a_template_cannot_have_both_ways_to_refresh_nor_a_grace_of_more_than_a_minute() {
        assertThatThrownBy(() -> client(Set.of("ALLOW_REFRESH_TOKEN_AUTH"), Duration.ZERO))
                .hasMessageContaining("RefreshTokenRotation and ALLOW_REFRESH_TOKEN_AUTH exclude each other");
        assertThatThrownBy(() -> client(Set.of(), Duration.ofSeconds(61)))
                .hasMessageContaining("RetryGracePeriodSeconds goes from 0 to 60");
        assertThat(client(Set.of(), Duration.ofSeconds(60)).rotationGrace()).isEqualTo(Duration.ofMinutes(1));
    }

    private AuthenticationResultType refresh(String clientId, String token) {
        return cognito.anyone
                .getTokensFromRefreshToken(request -> request.clientId(clientId).refreshToken(token))
                .authenticationResult();
    }

    private static ClientSpec client(Set<String> flows, Duration grace) {
        var hour = Duration.ofHours(1);
        return new ClientSpec(
                "c", "c", null, flows, hour, hour, hour, Duration.ofMinutes(3), true, true, grace, OAuthSettings.NONE);
    }
}
