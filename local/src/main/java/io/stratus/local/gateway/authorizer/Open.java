package io.stratus.local.gateway.authorizer;

import io.stratus.local.gateway.call.Call;
import java.util.Map;

/// A method without an authorizer.
record Open() implements Authorizer {

    private static final Verdict ADMITTED = new Verdict.Admitted(Map.of());

    @Override
    public Verdict check(Call call) {
        return ADMITTED;
    }
}
