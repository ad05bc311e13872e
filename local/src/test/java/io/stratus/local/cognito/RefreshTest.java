package io.stratus.local.cognito;

import static io.stratus.local.cognito.LocalCognito.ANN;
import static io.stratus.local.cognito.LocalCognito.CLIENT;
import static io.stratus.local.cognito.LocalCognito.PASSWORD;
import static io.stratus.local.cognito.LocalCognito.SHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;

class RefreshTest {

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
    void a_refresh_token_gives_new_tokens_of_the_same_session_again_and_again() throws Exception {
        var first = cognito.signIn(ANN);
        cognito.clock.step(Duration.ofHours(2));

        var second = refresh(CLIENT, first.refreshToken());
        refresh(CLIENT, first.refreshToken());

        assertThat(second.refreshToken()).isNull();
        var before = SignedJWT.parse(first.idToken()).getJWTClaimsSet();
        var after = SignedJWT.parse(second.idToken()).getJWTClaimsSet();
        assertThat(after.getClaim("origin_jti")).isEqualTo(before.getClaim("origin_jti"));
        assertThat(after.getClaim("auth_time")).isEqualTo(before.getClaim("auth_time"));
        assertThat(after.getJWTID()).isNotEqualTo(before.getJWTID());
        assertThat(after.getExpirationTime())
                .isEqualTo(before.getExpirationTime().toInstant().plus(Duration.ofHours(2)));
    }

    @Test
    void a_refresh_token_lives_as_long_as_the_client_says() {
        var token = cognito.signIn(ANN).refreshToken();

        cognito.clock.step(Duration.ofDays(30).minusMillis(1));
        refresh(CLIENT, token);
        cognito.clock.step(Duration.ofMillis(1));

        assertRefused(CLIENT, token, "Refresh Token has expired");
    }

    @Test
    void an_altered_refresh_token_is_invalid() {
        var token = cognito.signIn(ANN).refreshToken();
        var altered = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);

        assertRefused(CLIENT, altered, "Invalid Refresh Token");
    }

    @Test
    void another_clients_refresh_token_is_invalid() {
        var token =
                cognito.srp(SHY).signIn(ANN, PASSWORD).authenticationResult().refreshToken();

        assertRefused(CLIENT, token, "Invalid Refresh Token");
    }

    @Test
    void a_client_without_the_flow_does_not_refresh() {
        var token =
                cognito.srp(SHY).signIn(ANN, PASSWORD).authenticationResult().refreshToken();

        assertThatThrownBy(() -> refresh(SHY, token))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("REFRESH_TOKEN_AUTH is not enabled for the client.");
    }

    @Test
    void an_access_token_does_not_refresh() {
        assertRefused(CLIENT, cognito.signIn(ANN).accessToken(), "Invalid Refresh Token");
    }

    private void assertRefused(String clientId, String token, String message) {
        assertThatThrownBy(() -> refresh(clientId, token))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining(message);
    }

    private AuthenticationResultType refresh(String clientId, String token) {
        return cognito.anyone
                .initiateAuth(request -> request.clientId(clientId)
                        .authFlow(AuthFlowType.REFRESH_TOKEN_AUTH)
                        .authParameters(Map.of("REFRESH_TOKEN", token)))
                .authenticationResult();
    }
}
