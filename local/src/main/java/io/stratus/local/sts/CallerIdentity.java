package io.stratus.local.sts;

import io.stratus.local.crypto.Sha256;
import io.stratus.local.iam.Caller;
import io.stratus.local.iam.Principal;
import io.stratus.local.iam.Principal.AssumedRole;
import io.stratus.local.iam.Principal.Root;
import io.stratus.local.iam.Principal.User;
import io.stratus.local.iam.Roles;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
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

    /// The forms of `aws:userid` (IAM User Guide, "Where you can use policy variables", table of principal values).
    private String userId(Principal principal) {
        return switch (principal) {
            case Root root -> root.account();
            case User user -> "AIDA" + unique(user.arn());
            case AssumedRole assumed -> {
                var role = roles.byName(assumed.role());
                yield (role == null ? "AROA" + unique(assumed.role()) : role.id()) + ":" + assumed.session();
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

    private static String unique(String name) {
        return HexFormat.of().formatHex(Sha256.digest(name)).substring(0, 17).toUpperCase(Locale.ROOT);
    }
}
