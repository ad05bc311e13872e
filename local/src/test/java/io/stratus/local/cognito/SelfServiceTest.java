package io.stratus.local.cognito;

import static io.stratus.local.cognito.LocalCognito.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;

class SelfServiceTest {

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
    void an_access_token_shows_its_user() {
        var token = cognito.signIn(ANN).accessToken();

        var user = cognito.anyone.getUser(request -> request.accessToken(token));

        assertThat(user.userAttributes())
                .containsExactlyInAnyOrder(
                        attribute("sub", user.username()),
                        attribute("email", ANN),
                        attribute("email_verified", "true"));
    }

    @Test
    void an_access_token_ends_when_it_says() {
        var token = cognito.signIn(ANN).accessToken();
        cognito.clock.step(Duration.ofMinutes(30));

        assertRefused(token, "Access Token has expired");
    }

    @Test
    void an_id_token_is_no_access_token() {
        assertRefused(cognito.signIn(ANN).idToken(), "Invalid Access Token");
    }

    @Test
    void another_pools_token_is_refused() {
        try (var other = LocalCognito.open()) {
            other.signUpAndConfirm(ANN);

            assertRefused(other.signIn(ANN).accessToken(), "Invalid Access Token");
        }
    }

    @Test
    void a_token_signed_by_another_key_is_refused() throws Exception {
        var token = SignedJWT.parse(cognito.signIn(ANN).accessToken());
        var other = new RSAKeyGenerator(2048).generate();

        assertRefused(forged(token, JWSAlgorithm.RS256, new RSASSASigner(other)), "Invalid Access Token");
    }

    @Test
    void a_token_signed_with_the_public_key_as_a_secret_is_refused() throws Exception {
        var token = SignedJWT.parse(cognito.signIn(ANN).accessToken());
        var key = cognito.pools.keys(LocalCognito.POOL).getKeys().getFirst().toRSAKey();

        assertRefused(
                forged(
                        token,
                        JWSAlgorithm.HS256,
                        new MACSigner(key.toRSAPublicKey().getEncoded())),
                "Invalid Access Token");
    }

    @Test
    void an_unsigned_token_is_refused() throws Exception {
        var token = SignedJWT.parse(cognito.signIn(ANN).accessToken());

        assertRefused(new PlainJWT(token.getJWTClaimsSet()).serialize(), "Invalid Access Token");
    }

    @Test
    void what_is_no_token_is_refused() {
        assertRefused("not.a.token", "Invalid Access Token");
    }

    private void assertRefused(String token, String message) {
        assertThatThrownBy(() -> cognito.anyone.getUser(request -> request.accessToken(token)))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining(message);
    }

    /// The same claims under the same key id, signed by somebody else.
    private static String forged(SignedJWT token, JWSAlgorithm algorithm, JWSSigner signer) throws Exception {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(algorithm)
                        .keyID(token.getHeader().getKeyID())
                        .build(),
                token.getJWTClaimsSet());
        jwt.sign(signer);
        return jwt.serialize();
    }

    private static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }
}
