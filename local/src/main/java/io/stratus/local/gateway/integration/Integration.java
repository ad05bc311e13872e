package io.stratus.local.gateway.integration;

import io.stratus.local.gateway.call.Call;
import io.stratus.local.gateway.call.Outcome;

/// Answers an admitted, valid call. A stage's response cache would stand before one of these.
@FunctionalInterface
public interface Integration {

    Outcome answer(Call call) throws InterruptedException;
}
