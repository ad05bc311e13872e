package io.stratus.local.iam.policy;

import java.util.List;

/// `Null`: whether the request lacks a key (IAM User Guide, "Condition operator to check existence of condition keys").
///
/// @param absent which answers are right
record Presence(String key, List<Boolean> absent) implements Condition {

    static Presence read(Node key) {
        return new Presence(
                key.name(), key.oneOrMore().stream().map(Values::truth).toList());
    }

    @Override
    public boolean holds(Context context) {
        return absent.contains(context.values(key).isEmpty());
    }
}
