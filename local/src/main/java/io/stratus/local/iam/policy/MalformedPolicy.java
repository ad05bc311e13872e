package io.stratus.local.iam.policy;

/// A policy document that IAM would refuse, or that this evaluator cannot judge. The message names the place.
public final class MalformedPolicy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedPolicy(String place, String reason) {
        super(place + ": " + reason);
    }
}
