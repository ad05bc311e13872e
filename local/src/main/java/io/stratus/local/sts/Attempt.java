package io.stratus.local.sts;

import io.stratus.local.iam.Caller;
import io.stratus.local.iam.Principal.AssumedRole;
import io.stratus.local.iam.Session;
import io.stratus.local.iam.TrustPolicies.Assuming;
import io.stratus.local.iam.TrustPolicies.Who;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An attempt to take on a role.
///
/// @param action `sts:AssumeRole` or `sts:AssumeRoleWithWebIdentity`
/// @param name of who attempts it, for people
/// @param chained whether the caller has itself taken on a role
/// @param inherited tags that the caller's session hands on
/// @param sourceIdentity the one asked for, or handed on by the caller's session; null for none
/// @param identity keys that trust policies may ask about, and that the session keeps
record Attempt(
        String action,
        String name,
        Who who,
        boolean chained,
        SessionTags inherited,
        @Nullable String sourceIdentity,
        Map<String, List<String>> identity,
        SessionRequest request) {

    static final String SOURCE_IDENTITY = "aws:SourceIdentity";

    static Attempt of(Caller caller, SessionRequest request) {
        var asked = request.sourceIdentity();
        return new Attempt(
                "sts:AssumeRole",
                caller.principal().arn(),
                new Who.Aws(caller),
                caller.principal() instanceof AssumedRole,
                SessionTags.inherited(caller.session()),
                asked == null ? sourceIdentity(caller) : asked,
                Map.of(),
                request);
    }

    static Attempt of(WebIdentity identity, SessionRequest request) {
        return new Attempt(
                "sts:AssumeRoleWithWebIdentity",
                identity.provider() + " " + identity.subject(),
                new Who.Federated(identity.provider()),
                false,
                SessionTags.NONE,
                null,
                identity.keys(),
                request);
    }

    /// What the caller's session was given, and cannot change; null for nothing.
    static @Nullable String sourceIdentity(Caller caller) {
        var given = caller.session().keys().get(SOURCE_IDENTITY);
        return given == null ? null : given.getFirst();
    }

    /// Every action that the trust policy must allow.
    List<String> actions() {
        var actions = new ArrayList<>(List.of(action));
        if (!tags().isEmpty()) {
            actions.add("sts:TagSession");
        }
        if (sourceIdentity != null) {
            actions.add("sts:SetSourceIdentity");
        }
        return actions;
    }

    Assuming asking(String action) {
        var keys = new LinkedHashMap<>(identity);
        keys.putAll(request.tags().requestKeys());
        keys.put("sts:RoleSessionName", List.of(request.name()));
        putIfSaid(keys, "sts:ExternalId", request.externalId());
        putIfSaid(keys, "sts:SourceIdentity", sourceIdentity);
        return new Assuming(action, who, keys);
    }

    Session session() {
        var keys = new LinkedHashMap<>(identity);
        putIfSaid(keys, SOURCE_IDENTITY, sourceIdentity);
        return new Session(tags().values(), tags().transitive(), request.policies(), keys);
    }

    /// Those of the session: passed and handed on.
    SessionTags tags() {
        return inherited.and(request.tags());
    }

    private static void putIfSaid(Map<String, List<String>> keys, String key, @Nullable String value) {
        if (value != null) {
            keys.put(key, List.of(value));
        }
    }
}
