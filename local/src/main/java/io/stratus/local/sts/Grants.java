package io.stratus.local.sts;

import io.stratus.local.sts.RoleSessions.Outcome;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What the two operations that take on a role answer.
final class Grants {

    private Grants() {}

    /// @param unauthorized the message for an action that is not allowed
    /// @throws Refusal if nothing was granted
    static Outcome.Granted of(Outcome outcome, UnaryOperator<String> unauthorized) {
        return switch (outcome) {
            case Outcome.Granted granted -> granted;
            case Outcome.Refused(var action) -> throw Refusal.accessDenied(unauthorized.apply(action));
            case Outcome.TooLong() ->
                throw Refusal.invalid(
                        "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
            case Outcome.TooLongForChain() ->
                throw Refusal.invalid("The requested DurationSeconds exceeds the 1 hour session limit for roles "
                        + "assumed by role chaining");
        };
    }

    static List<Xml> members(Outcome.Granted granted, @Nullable String sourceIdentity, PackedSize size) {
        var members = new ArrayList<Xml>();
        if (sourceIdentity != null) {
            members.add(Xml.of("SourceIdentity", sourceIdentity));
        }
        members.add(Xml.of(
                "AssumedRoleUser",
                List.of(
                        Xml.of("AssumedRoleId", granted.id()),
                        Xml.of("Arn", granted.principal().arn()))));
        members.add(credentials(granted));
        if (size.percent() > 0) {
            members.add(Xml.of("PackedPolicySize", Integer.toString(size.percent())));
        }
        return members;
    }

    private static Xml credentials(Outcome.Granted granted) {
        var credentials = granted.credentials();
        var expiration = Objects.requireNonNull(credentials.expiration());
        return Xml.of(
                "Credentials",
                List.of(
                        Xml.of("AccessKeyId", credentials.accessKeyId()),
                        Xml.of("SecretAccessKey", credentials.secretAccessKey()),
                        Xml.of("SessionToken", Objects.requireNonNull(credentials.sessionToken())),
                        Xml.of(
                                "Expiration",
                                expiration.truncatedTo(ChronoUnit.SECONDS).toString())));
    }
}
