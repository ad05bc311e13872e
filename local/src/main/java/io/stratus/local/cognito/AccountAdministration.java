package io.stratus.local.cognito;

import io.stratus.local.cognito.user.User;
import io.stratus.local.cognito.user.Users.Change;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `AdminDisableUser`, `AdminEnableUser` and `AdminDeleteUser`. A user who is shut out is signed out everywhere too
/// (API reference, AdminDisableUser).
final class AccountAdministration {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Pools pools;
    private final InstantSource clock;

    AccountAdministration(Pools pools, InstantSource clock) {
        this.pools = pools;
        this.clock = clock;
    }

    ObjectNode disable(Parameters in) {
        var pool = pools.pool(in.text("UserPoolId"));
        var user = pool.user(in.text("Username"));
        var now = clock.instant();
        change(pool, user, now, now);
        pool.refreshTokens().revokeAll(user.username());
        return JSON.createObjectNode();
    }

    ObjectNode enable(Parameters in) {
        var pool = pools.pool(in.text("UserPoolId"));
        change(pool, pool.user(in.text("Username")), null, clock.instant());
        return JSON.createObjectNode();
    }

    ObjectNode delete(Parameters in) {
        var pool = pools.pool(in.text("UserPoolId"));
        pool.remove(pool.user(in.text("Username")));
        return JSON.createObjectNode();
    }

    private static void change(Pool pool, User user, @Nullable Instant disabled, Instant now) {
        pool.change(user, current -> {
            var next = current.with(current.status(), now).with(current.guards().disabled(disabled));
            return new Change<>(next, true);
        });
    }
}
