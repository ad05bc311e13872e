package io.stratus.local.gateway.call;

/// The deployed stage that a request reached.
public record Stage(String apiId, String name, String region, String accountId) {

    /// API Gateway names each deployment by six characters; here there is one for each API.
    public String deploymentId() {
        return ResourceId.of(apiId + "/" + name);
    }
}
