package io.stratus.local.cognito;

import static io.stratus.local.cognito.LocalCognito.ANN;
import static io.stratus.local.cognito.LocalCognito.CONFIDENTIAL;
import static io.stratus.local.cognito.LocalCognito.PASSWORD;
import static io.stratus.local.cognito.LocalCognito.SECRET;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SignUpRequest;

/// Cognito Developer Guide, "Computing secret hash values": HMAC-SHA256 of username and client id, in base64.
class SecretHashTest {

    private final LocalCognito cognito = LocalCognito.open();

    @AfterEach
    void close() {
        cognito.close();
    }

    @Test
    void the_right_hash_opens_a_confidential_client() throws Exception {
        var answer = cognito.anyone.signUp(asAnn().secretHash(hash(ANN)).build());

        assertThat(answer.userSub()).isNotEmpty();
    }

    @Test
    void a_missing_hash_does_not() {
        assertThatThrownBy(() -> cognito.anyone.signUp(asAnn().build()))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("SECRET_HASH was not received");
    }

    @Test
    void another_users_hash_does_not() throws Exception {
        var bobs = hash("bob@example.com");

        assertThatThrownBy(() -> cognito.anyone.signUp(asAnn().secretHash(bobs).build()))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("SecretHash does not match for the client: " + CONFIDENTIAL);
    }

    private static SignUpRequest.Builder asAnn() {
        return SignUpRequest.builder().clientId(CONFIDENTIAL).username(ANN).password(PASSWORD);
    }

    private static String hash(String username) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal((username + CONFIDENTIAL).getBytes(UTF_8)));
    }
}
