package io.stratus.local.sts;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import software.amazon.awssdk.http.auth.spi.scheme.AuthSchemeOption;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;

/// Lets an SDK client sign by a test's clock, not by the machine's.
public record SteppedSigning(InstantSource clock) {

    public List<AuthSchemeOption> of(List<AuthSchemeOption> options) {
        return options.stream().map(this::of).toList();
    }

    private AuthSchemeOption of(AuthSchemeOption option) {
        return option.copy(copy -> copy.putSignerProperty(HttpSigner.SIGNING_CLOCK, clock.withZone(ZoneOffset.UTC)));
    }
}
