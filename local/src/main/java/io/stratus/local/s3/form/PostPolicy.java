package io.stratus.local.s3.form;

import io.stratus.local.s3.form.Condition.Equal;
import io.stratus.local.s3.form.Condition.LengthRange;
import io.stratus.local.s3.form.Condition.StartsWith;
import io.stratus.local.s3.protocol.S3Error;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A form's policy: until when it may be used, and what it must be like. All of it must be: a field that no condition
/// names is refused.
///
/// @param conditions all of which must hold
record PostPolicy(Instant expiration, List<Condition> conditions) {

    private static final Set<String> NEED_NO_CONDITION = Set.of("x-amz-signature", "policy", "bucket");

    /// @param fields by name in lower case, `bucket` among them; variables expanded
    /// @throws S3Error if the form is not as it must be
    void check(Map<String, String> fields, Instant now) {
        if (!now.isBefore(expiration)) {
            throw S3Error.accessDenied("Invalid according to Policy: Policy expired.");
        }
        for (var condition : conditions) {
            boolean holds = switch (condition) {
                case Equal equal -> equal.holds(fields);
                case StartsWith startsWith -> startsWith.holds(fields);
                case LengthRange _ -> true; // known once the file is there
            };
            if (!holds) {
                throw S3Error.accessDenied("Invalid according to Policy: Policy Condition failed: " + condition);
            }
        }
        for (var name : fields.keySet()) {
            if (!NEED_NO_CONDITION.contains(name) && !name.startsWith("x-ignore-") && !names(name)) {
                throw S3Error.accessDenied("Invalid according to Policy: Extra input fields: " + name);
            }
        }
    }

    private boolean names(String field) {
        return conditions.stream().anyMatch(condition -> switch (condition) {
            case Equal equal -> equal.field().equals(field);
            case StartsWith startsWith -> startsWith.field().equals(field);
            case LengthRange _ -> false;
        });
    }

    /// How long the file may be, by every range that the policy has.
    LengthRange length() {
        long least = 0;
        long most = Long.MAX_VALUE;
        for (var condition : conditions) {
            if (condition instanceof LengthRange(long from, long to)) {
                least = Math.max(least, from);
                most = Math.min(most, to);
            }
        }
        return new LengthRange(least, most);
    }
}
