package io.stratus.local.cognito;

import static io.stratus.local.cognito.LocalCognito.ANN;
import static io.stratus.local.cognito.LocalCognito.CLIENT;
import static io.stratus.local.cognito.LocalCognito.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/// Pools whose users choose a name (no UsernameAttributes), and pools that tell `ann` from `Ann`.
class UsernamePoolTest {

    @Test
    void a_chosen_name_signs_in_and_is_not_the_sub() throws Exception {
        try (var cognito = byName(false)) {
            signUp(cognito, "Ann", ANN);

            var token =
                    cognito.srp().signIn("ANN", PASSWORD).authenticationResult().idToken();

            var claims = SignedJWT.parse(token).getJWTClaimsSet();
            assertThat(claims.getStringClaim("cognito:username")).isEqualTo("Ann");
            assertThat(claims.getSubject()).hasSize(36);
        }
    }

    @Test
    void an_address_does_not_sign_in_where_names_do() {
        try (var cognito = byName(false)) {
            signUp(cognito, "Ann", ANN);

            assertThatThrownBy(() -> cognito.srp().signIn(ANN, PASSWORD)).isInstanceOf(UserNotFoundException.class);
        }
    }

    @Test
    void two_names_may_share_an_address_but_not_a_name() {
        try (var cognito = byName(false)) {
            signUp(cognito, "Ann", ANN);
            signUp(cognito, "Anna", ANN);

            assertThatThrownBy(() -> signUp(cognito, "ann", "other@example.com"))
                    .isInstanceOf(UsernameExistsException.class)
                    .hasMessageContaining("User already exists");
        }
    }

    @Test
    void a_case_sensitive_pool_tells_spellings_apart() {
        try (var cognito = byName(true)) {
            signUp(cognito, "Ann", ANN);

            assertThatThrownBy(() -> cognito.srp().signIn("ann", PASSWORD)).isInstanceOf(UserNotFoundException.class);
            signUp(cognito, "ann", ANN);
            assertThat(cognito.srp().signIn("ann", PASSWORD).authenticationResult())
                    .isNotNull();
        }
    }

    @Test
    void a_required_attribute_is_required() {
        try (var cognito = byName(false)) {
            assertThatThrownBy(() -> cognito.anyone.signUp(
                            request -> request.clientId(CLIENT).username("Ann").password(PASSWORD)))
                    .isInstanceOf(InvalidParameterException.class)
                    .hasMessageContaining("Attributes did not conform to the schema: email: The attribute is required");
        }
    }

    @Test
    void a_pool_that_signs_in_by_telephone_stops_the_start() {
        assertThatThrownBy(() -> LocalCognito.spec(Set.of("phone_number"), false, MailTemplate.VERIFICATION, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only the attribute email is emulated");
    }

    private static LocalCognito byName(boolean caseSensitive) {
        return LocalCognito.open(LocalCognito.spec(Set.of(), caseSensitive, MailTemplate.VERIFICATION, false));
    }

    private static void signUp(LocalCognito cognito, String name, String email) {
        cognito.anyone.signUp(request -> request.clientId(CLIENT)
                .username(name)
                .password(PASSWORD)
                .userAttributes(
                        AttributeType.builder().name("email").value(email).build()));
        cognito.confirm(name, cognito.lastCode(email));
    }
}
