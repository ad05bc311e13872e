package io.stratus.local.cognito;

import io.stratus.local.http.Answer;
import io.stratus.local.http.Incoming;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `GET /{poolId}/.well-known/jwks.json` (RFC 7517) and `/{poolId}/.well-known/openid-configuration` (OpenID Connect
/// Discovery 1.0, section 3).
final class WellKnown {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern PATH =
            Pattern.compile("/(?<pool>[^/]+)/\\.well-known/(?<document>jwks\\.json|openid-configuration)");

    private final Pools pools;

    WellKnown(Pools pools) {
        this.pools = pools;
    }

    Answer answer(Incoming request) {
        var path = PATH.matcher(request.path());
        if (!path.matches()) {
            return JsonProtocol.error(404, Refusal.notFound("Nothing is known at this path."));
        }
        try {
            var pool = pools.pool(path.group("pool"));
            var body = path.group("document").equals("jwks.json")
                    ? pool.key().published().toString()
                    : discovery(pool);
            return Answer.of(200, "application/json", body)
                    .with("Cache-Control", "public, max-age=86400")
                    .with("Access-Control-Allow-Origin", "*");
        } catch (Refusal unknown) {
            return JsonProtocol.error(404, unknown);
        }
    }

    private static String discovery(Pool pool) {
        var document = JSON.createObjectNode()
                .put("issuer", pool.issuer())
                .put("jwks_uri", pool.issuer() + "/.well-known/jwks.json");
        if (pool.spec().domain()) {
            putEndpoints(document, pool.issuer().substring(0, pool.issuer().lastIndexOf('/')));
        }
        document.putArray("id_token_signing_alg_values_supported").add("RS256");
        document.putArray("response_types_supported").add("code").add("token");
        document.putArray("subject_types_supported").add("public");
        return document.toString();
    }

    /// @param domain its address, which is the one of all AWS services
    private static void putEndpoints(ObjectNode document, String domain) {
        document.put("authorization_endpoint", domain + "/oauth2/authorize")
                .put("token_endpoint", domain + "/oauth2/token")
                .put("userinfo_endpoint", domain + "/oauth2/userInfo")
                .put("revocation_endpoint", domain + "/oauth2/revoke")
                .put("end_session_endpoint", domain + "/logout");
        document.putArray("scopes_supported")
                .add("openid")
                .add("email")
                .add("phone")
                .add("profile");
        document.putArray("code_challenge_methods_supported").add("S256");
        document.putArray("token_endpoint_auth_methods_supported")
                .add("client_secret_basic")
                .add("client_secret_post");
    }
}
