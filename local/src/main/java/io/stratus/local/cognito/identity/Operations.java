package io.stratus.local.cognito.identity;

import io.stratus.local.iam.Credentials;
import io.stratus.local.sts.RoleSessions;
import io.stratus.local.sts.RoleSessions.Outcome.Granted;
import io.stratus.local.sts.WebIdentity;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The operations that someone who signed in calls, all public (Cognito Developer Guide, "Identity pools
/// authentication flow").
final class Operations {

    private static final Duration SESSION = Duration.ofHours(1);
    private static final String SESSION_NAME = "CognitoIdentityCredentials";

    private final Map<String, IdentityPoolSpec> pools;
    private final Logins logins;
    private final Identities identities;
    private final OpenIdTokens tokens;
    private final RoleSessions sessions;

    Operations(
            Map<String, IdentityPoolSpec> pools,
            Logins logins,
            Identities identities,
            OpenIdTokens tokens,
            RoleSessions sessions) {
        this.pools = Map.copyOf(pools);
        this.logins = logins;
        this.identities = identities;
        this.tokens = tokens;
        this.sessions = sessions;
    }

    ObjectNode getId(Request in) {
        var id = in.id("IdentityPoolId");
        var pool = pools.get(id);
        if (pool == null) {
            throw Refusal.notFound("IdentityPool '" + id + "' not found.");
        }
        var identity = identities.of(pool, logins.one(pool, in.logins()));
        return node().put("IdentityId", identity.id());
    }

    /// The enhanced flow.
    ObjectNode getCredentials(Request in) {
        if (in.has("CustomRoleArn")) {
            throw Refusal.invalid("The local run does not emulate the parameter CustomRoleArn");
        }
        var known = known(in);
        var role = known.pool().authenticatedRoleArn();
        if (role == null
                || !(sessions.assume(role, known.webIdentity(), SESSION_NAME, SESSION) instanceof Granted granted)) {
            throw Refusal.badConfiguration();
        }
        var result = node().put("IdentityId", known.identity().id());
        result.set("Credentials", credentials(granted.credentials()));
        return result;
    }

    /// The first half of the classic flow, whose second half is AssumeRoleWithWebIdentity.
    ObjectNode getOpenIdToken(Request in) {
        var known = known(in);
        if (!known.pool().allowsClassicFlow()) {
            throw Refusal.invalid("Basic (classic) flow is not enabled, please use enhanced flow.");
        }
        return node().put("IdentityId", known.identity().id()).put("Token", tokens.issue(known.webIdentity()));
    }

    private Known known(Request in) {
        var id = in.id("IdentityId");
        var identity = identities.find(id);
        var pool = identity == null ? null : pools.get(identity.pool());
        if (identity == null || pool == null) {
            throw Refusal.notFound("Identity '" + id + "' not found.");
        }
        if (in.logins().isEmpty()) {
            throw Refusal.notAuthorized("Access to Identity '" + id + "' is forbidden.");
        }
        var login = logins.one(pool, in.logins());
        if (!identity.isOf(login)) {
            throw Refusal.notAuthorized(
                    "Logins don't match. Please include at least one valid login for this identity or identity pool.");
        }
        return new Known(pool, identity, login);
    }

    private static ObjectNode credentials(Credentials credentials) {
        return node().put("AccessKeyId", credentials.accessKeyId())
                .put("SecretKey", credentials.secretAccessKey())
                .put("SessionToken", credentials.sessionToken())
                .put(
                        "Expiration",
                        Objects.requireNonNull(credentials.expiration()).getEpochSecond());
    }

    private static ObjectNode node() {
        return JsonMapper.shared().createObjectNode();
    }

    /// An identity that the request has proven to be.
    private record Known(IdentityPoolSpec pool, Identity identity, Login login) {

        WebIdentity webIdentity() {
            return Vouching.of(pool, identity, login);
        }
    }
}
