package io.stratus.local.cognito.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// Expected values: Cognito Developer Guide, "Scopes, M2M, and APIs with resource servers".
class ScopesTest {

    private static final TreeMap<String, String> ANN = new TreeMap<>(Map.of(
            "sub", "1", "email", "ann@example.com", "email_verified", "true", "phone_number", "+1", "name", "Ann"));

    @ParameterizedTest
    @CsvSource({
        "openid, sub email email_verified phone_number name",
        "openid profile, sub email email_verified phone_number name",
        "openid aws.cognito.signin.user.admin, sub email email_verified phone_number name",
        "openid email, sub email email_verified",
        "openid phone, sub phone_number",
        "openid email phone, sub email email_verified phone_number",
        "openid blog/write, sub"
    })
    void each_scope_shows_its_attributes_and_no_others(String scopes, String visible) {
        assertThat(Scopes.visible(ANN, List.of(scopes.split(" ", -1))).keySet())
                .isEqualTo(Set.of(visible.split(" ", -1)));
    }

    @Test
    void a_session_that_was_kept_without_scopes_has_the_one_of_the_api() {
        var kept = """
                {"origin": "o", "event": "e", "authTime": "2026-11-24T20:00:00Z"}""";

        var session = JsonMapper.shared().readValue(kept, Session.class);

        assertThat(session)
                .isEqualTo(new Session(
                        "o", "e", Instant.parse("2026-11-24T20:00:00Z"), List.of("aws.cognito.signin.user.admin")));
    }
}
