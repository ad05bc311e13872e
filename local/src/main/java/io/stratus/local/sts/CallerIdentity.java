package io.stratus.local.sts;

import io.stratus.local.iam.Caller;
import io.stratus.local.iam.Principal;
import io.stratus.local.iam.Principal.AssumedRole;
import io.stratus.local.iam.Principal.Root;
import io.stratus.local.iam.Principal.User;
import io.stratus.local.iam.Roles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// GetCallerIdentity: whose credentials these are. Needs no permission.
final class CallerIdentity implements Operation {

    private final Roles roles;

    CallerIdentity(Roles roles) {
        this.roles = roles;
    }

    @Override
    public List<Xml> answer(Parameters in, @Nullable Caller caller) {
        if (caller == null) {
            throw Refusal.unsigned();
        }
        var principal = caller.principal();
        return List.of(
                Xml.of("Arn", principal.arn()),
                Xml.of("UserId", userId(principal)),
                Xml.of("Account", account(principal)));
    }

    /// As `aws:userid` has it.
    private String userId(Principal principal) {
        return switch (principal) {
            case Root root -> root.account();
            case User user -> user.name();
            case AssumedRole assumed -> {
                var role = roles.byName(assumed.role());
                yield (role == null ? assumed.role() : role.id()) + ":" + assumed.session();
            }
        };
    }

    private static String account(Principal principal) {
        return switch (principal) {
            case Root root -> root.account();
            case User user -> user.account();
            case AssumedRole assumed -> assumed.account();
        };
    }
}
