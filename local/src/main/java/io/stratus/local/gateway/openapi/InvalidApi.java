package io.stratus.local.gateway.openapi;

/// The document holds what API Gateway would refuse, or what this gateway does not do: the start stops here.
public final class InvalidApi extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidApi(String at, String why) {
        super(at + ": " + why);
    }
}
