package io.stratus.local.cognito;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What signed-in users do with their account by their access token: `GetUser`, `DeleteUser`.
final class SelfService {

    private final Pools pools;

    SelfService(Pools pools) {
        this.pools = pools;
    }

    ObjectNode getUser(Parameters in) {
        var user = SignedIn.of(pools, in).user();
        return UserShape.withFactors(user, "UserAttributes");
    }

    ObjectNode deleteUser(Parameters in) {
        var signedIn = SignedIn.of(pools, in);
        signedIn.pool().remove(signedIn.user());
        return JsonMapper.shared().createObjectNode();
    }
}
