package io.stratus.local.cognito;

import static io.stratus.local.cognito.LocalCognito.ANN;
import static io.stratus.local.cognito.LocalCognito.CLIENT;
import static io.stratus.local.cognito.LocalCognito.POOL;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// Claims: Cognito Developer Guide, "Understanding the identity (ID) token" and "Understanding the access token".
class TokensTest {

    private final LocalCognito cognito = LocalCognito.open();
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void ann() {
        cognito.signUpAndConfirm(ANN);
    }

    @AfterEach
    void close() {
        http.close();
        cognito.close();
    }

    @Test
    void the_id_token_says_who_signed_in_to_what() throws Exception {
        var claims = verified(cognito.signIn(ANN).idToken());

        assertThat(claims.getIssuer()).isEqualTo(cognito.server.uri() + "/" + POOL);
        assertThat(claims.getAudience()).containsExactly(CLIENT);
        assertThat(claims.getSubject()).isEqualTo(claims.getStringClaim("cognito:username"));
        assertThat(claims.getStringClaim("email")).isEqualTo(ANN);
        assertThat(claims.getBooleanClaim("email_verified")).isTrue();
        assertThat(claims.getStringClaim("token_use")).isEqualTo("id");
        assertThat(claims.getIssueTime()).isEqualTo(Date.from(Instant.parse("2026-11-24T10:00:00Z")));
        assertThat(claims.getExpirationTime()).isEqualTo(Date.from(Instant.parse("2026-11-24T11:00:00Z")));
        assertThat(claims.getLongClaim("auth_time"))
                .isEqualTo(Instant.parse("2026-11-24T10:00:00Z").getEpochSecond());
        assertThat(claims.getClaims())
                .containsKeys("jti", "origin_jti", "event_id")
                .doesNotContainKey("cognito:groups");
    }

    @Test
    void the_access_token_names_client_and_scope_and_no_audience() throws Exception {
        var claims = verified(cognito.signIn(ANN).accessToken());

        assertThat(claims.getStringClaim("client_id")).isEqualTo(CLIENT);
        assertThat(claims.getStringClaim("username")).isEqualTo(claims.getSubject());
        assertThat(claims.getStringClaim("scope")).isEqualTo("aws.cognito.signin.user.admin");
        assertThat(claims.getStringClaim("token_use")).isEqualTo("access");
        assertThat(claims.getExpirationTime()).isEqualTo(Date.from(Instant.parse("2026-11-24T10:30:00Z")));
        assertThat(claims.getClaims()).doesNotContainKeys("aud", "email");
    }

    @Test
    void both_tokens_name_the_groups() throws Exception {
        cognito.admin.adminAddUserToGroup(
                request -> request.userPoolId(POOL).username(ANN).groupName("authors"));

        var tokens = cognito.signIn(ANN);

        assertThat(verified(tokens.idToken()).getStringListClaim("cognito:groups"))
                .isEqualTo(List.of("authors"));
        assertThat(verified(tokens.accessToken()).getStringListClaim("cognito:groups"))
                .isEqualTo(List.of("authors"));
    }

    @Test
    void the_served_keys_are_public_and_those_handed_to_the_gateway() throws Exception {
        var served = JWKSet.parse(get("/" + POOL + "/.well-known/jwks.json").body());

        assertThat(served).isEqualTo(cognito.pools.keys(POOL));
        assertThat(served.containsNonPublicKeys()).isFalse();
        assertThat(served.getKeys())
                .singleElement()
                .satisfies(key -> assertThat(key.size()).isEqualTo(2048));
    }

    @Test
    void discovery_leads_to_the_keys() throws Exception {
        var document = JsonMapper.shared()
                .readTree(get("/" + POOL + "/.well-known/openid-configuration").body());

        assertThat(document.path("issuer").asString()).isEqualTo(cognito.pools.issuer(POOL));
        assertThat(document.path("jwks_uri").asString())
                .isEqualTo(cognito.server.uri() + "/" + POOL + "/.well-known/jwks.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/eu-central-1_Nobody000/.well-known/jwks.json",
                "/" + POOL + "/.well-known/other",
                "/.well-known/jwks.json"
            })
    void nothing_else_is_served(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    private JWTClaimsSet verified(String token) throws Exception {
        var jwt = SignedJWT.parse(token);
        var keys = JWKSet.parse(get("/" + POOL + "/.well-known/jwks.json").body());
        var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();

        assertThat(jwt.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
        return jwt.getJWTClaimsSet();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(cognito.server.uri() + path)).build(), BodyHandlers.ofString());
    }
}
