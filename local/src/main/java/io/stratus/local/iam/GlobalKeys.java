package io.stratus.local.iam;

import io.stratus.local.http.Incoming;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The condition keys that every request has (IAM User Guide, "AWS global condition context keys").
final class GlobalKeys {

    private final Map<String, List<String>> keys = new HashMap<>();

    private GlobalKeys() {}

    /// Keys of the caller and the moment.
    static GlobalKeys of(Caller caller, Roles roles, Instant now) {
        var all = new GlobalKeys();
        all.keys.putAll(caller.session().keys());
        all.put("aws:CurrentTime", now.toString());
        all.put("aws:EpochTime", Long.toString(now.getEpochSecond()));
        all.put("aws:PrincipalIsAWSService", "false");
        all.put("aws:ViaAWSService", "false");
        all.principal(caller.principal(), roles);
        caller.session().tags().forEach((name, value) -> all.put("aws:PrincipalTag/" + name, value));
        return all;
    }

    private void principal(Principal principal, Roles roles) {
        switch (principal) {
            case Principal.Root(var account) -> principal("Account", account, principal.arn(), account);
            case Principal.User user -> {
                principal("User", user.account(), user.arn(), user.name());
                put("aws:username", user.name());
            }
            case Principal.AssumedRole assumed -> {
                var role = roles.byName(assumed.role());
                var id = (role == null ? assumed.role() : role.id()) + ":" + assumed.session();
                principal("AssumedRole", assumed.account(), Identity.roleArn(assumed, role), id);
            }
        }
    }

    private void principal(String type, String account, String arn, String id) {
        put("aws:PrincipalType", type);
        put("aws:PrincipalAccount", account);
        put("aws:ResourceAccount", account);
        put("aws:PrincipalArn", arn);
        put("aws:userid", id);
    }

    /// And those of the request. On loopback, http stands for https.
    GlobalKeys and(Incoming request) {
        put("aws:SourceIp", request.remoteAddress());
        put("aws:SecureTransport", "true");
        putField("aws:UserAgent", request, "User-Agent");
        putField("aws:Referer", request, "Referer");
        var scope = CredentialScope.of(request);
        if (scope != null) {
            put("aws:RequestedRegion", scope.region());
        }
        return this;
    }

    /// And others, none of which takes the place of one that is here.
    Map<String, List<String>> and(Map<String, List<String>> others) {
        var all = new HashMap<>(others);
        all.putAll(keys);
        return all;
    }

    private void putField(String key, Incoming request, String field) {
        var value = request.fields().first(field);
        if (value != null) {
            put(key, value);
        }
    }

    private void put(String key, String value) {
        keys.put(key, List.of(value));
    }
}
