package io.stratus.local.cognito.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// OpenID Connect Discovery 1.0, section 3.
class DiscoveryTest {

    private static final List<String> ENDPOINTS = List.of(
            "authorization_endpoint",
            "token_endpoint",
            "userinfo_endpoint",
            "revocation_endpoint",
            "end_session_endpoint");

    @Test
    void a_pool_with_a_domain_names_its_endpoints_and_one_without_names_none() {
        try (var domain = LocalDomain.open()) {
            var browser = new Browser(domain.server.uri());

            var with = OAuthApp.json(browser.get("/eu-central-1_TestPool1/.well-known/openid-configuration"));
            var without = OAuthApp.json(browser.get("/eu-central-1_TestPool3/.well-known/openid-configuration"));

            assertThat(with.path("authorization_endpoint").asString())
                    .isEqualTo(domain.uri("/oauth2/authorize").toString());
            assertThat(with.path("token_endpoint").asString())
                    .isEqualTo(domain.uri("/oauth2/token").toString());
            assertThat(with.propertyNames()).containsAll(ENDPOINTS);
            assertThat(without.propertyNames()).doesNotContainAnyElementsOf(ENDPOINTS);
        }
    }
}
