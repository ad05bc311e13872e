package io.stratus.local.iam;

import io.stratus.local.iam.policy.Asker;
import io.stratus.local.iam.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A caller with the policies that it brings along.
///
/// @param name for people
/// @param policies of which any may allow
/// @param limits permissions boundary and session policies, each of which must allow
record Identity(String name, Asker asker, List<Policy> policies, List<Policy> limits) {

    private static final Policy EVERYTHING = Policy.of(
            "root",
            Map.of(
                    "Version",
                    "2012-10-17",
                    "Statement",
                    Map.of("Sid", "Everything", "Effect", "Allow", "Action", "*", "Resource", "*")));

    static Identity of(Caller caller, Roles roles) {
        var session = caller.session().policies();
        return switch (caller.principal()) {
            case Principal.Root root ->
                new Identity("the account", Asker.root(root.arn()), List.of(EVERYTHING), List.of());
            case Principal.User user ->
                new Identity(
                        "user " + user.name(),
                        Asker.user(user.arn(), new Principal.Root(user.account()).arn()),
                        List.of(),
                        session);
            case Principal.AssumedRole assumed -> of(assumed, roles.byName(assumed.role()), session);
        };
    }

    private static Identity of(Principal.AssumedRole assumed, @Nullable Role role, List<Policy> session) {
        return new Identity(
                "role " + assumed.role(),
                Asker.session(assumed.arn(), roleArn(assumed, role), new Principal.Root(assumed.account()).arn()),
                role == null ? List.of() : role.policies(),
                limits(role == null ? null : role.boundary(), session));
    }

    static String roleArn(Principal.AssumedRole assumed, @Nullable Role role) {
        return role == null ? "arn:aws:iam::" + assumed.account() + ":role/" + assumed.role() : role.arn();
    }

    private static List<Policy> limits(@Nullable Policy boundary, List<Policy> session) {
        var limits = new ArrayList<>(session);
        if (boundary != null) {
            limits.addFirst(boundary);
        }
        return List.copyOf(limits);
    }
}
