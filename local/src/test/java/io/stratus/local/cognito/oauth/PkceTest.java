package io.stratus.local.cognito.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PkceTest {

    /// RFC 7636, appendix B.
    private final Pkce pkce = new Pkce("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");

    @Test
    void the_verifier_of_the_rfc_proves_its_challenge() {
        assertThat(pkce.isProvenBy("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"))
                .isTrue();
    }

    @Test
    void nothing_else_does() {
        assertThat(pkce.isProvenBy("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXK"))
                .isFalse();
        assertThat(pkce.isProvenBy(pkce.challenge())).isFalse();
        assertThat(pkce.isProvenBy("")).isFalse();
        assertThat(pkce.isProvenBy(null)).isFalse();
    }
}
