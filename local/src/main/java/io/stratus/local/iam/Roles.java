package io.stratus.local.iam;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The roles of the account. They never change during a run.
public record Roles(List<Role> all) {

    public Roles {
        all = List.copyOf(all);
    }

    public @Nullable Role byName(String name) {
        return all.stream().filter(role -> role.name().equals(name)).findFirst().orElse(null);
    }

    public @Nullable Role byArn(String arn) {
        return all.stream().filter(role -> role.arn().equals(arn)).findFirst().orElse(null);
    }
}
