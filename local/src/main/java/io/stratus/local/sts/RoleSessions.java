package io.stratus.local.sts;

import io.stratus.local.iam.Access;
import io.stratus.local.iam.AccessKeys;
import io.stratus.local.iam.Credentials;
import io.stratus.local.iam.Decision.Denied;
import io.stratus.local.iam.Principal.AssumedRole;
import io.stratus.local.iam.Role;
import io.stratus.local.iam.Roles;
import io.stratus.local.iam.TrustPolicies;
import java.time.Duration;
import java.util.List;

/// The sessions of the account's roles, given to whom the role trusts. Thread-safe.
public final class RoleSessions {

    /// AWS's limit for a role taken on from a session of another ("role chaining").
    private static final Duration CHAINED = Duration.ofHours(1);

    private final String account;
    private final AccessKeys keys;
    private final Roles roles;
    private final TrustPolicies trust;
    private final Denials console;

    /// Sessions of these roles.
    ///
    /// @param account 12 digits
    public RoleSessions(String account, AccessKeys keys, Roles roles, TrustPolicies trust, Denials console) {
        this.account = account;
        this.keys = keys;
        this.roles = roles;
        this.trust = trust;
        this.console = console;
    }

    /// How an attempt to take on a role ended.
    public sealed interface Outcome {

        /// A session began.
        ///
        /// @param id as `aws:userid` has it: the role's id and the session's name
        record Granted(Credentials credentials, AssumedRole principal, String id) implements Outcome {}

        /// Policies do not allow it, or there is no such role: nobody is told which.
        ///
        /// @param action that is not allowed, such as `sts:TagSession`
        record Refused(String action) implements Outcome {}

        /// The role allows no session of that length.
        record TooLong() implements Outcome {}

        /// A session taken on from another may last no longer than an hour.
        record TooLongForChain() implements Outcome {}
    }

    /// Takes on a role for someone whom a provider vouches for, with the tags that it passes.
    ///
    /// @param name of the session, 2 to 64 characters
    public Outcome assume(String roleArn, WebIdentity identity, String name, Duration duration) {
        var request = new SessionRequest(roleArn, name, duration, identity.tags(), List.of(), null, null);
        return assume(Attempt.of(identity, request));
    }

    Outcome assume(Attempt attempt) {
        var arn = attempt.request().roleArn();
        var role = roles.byArn(arn);
        if (role == null) {
            return refuse(attempt, new Denied(Access.to(attempt.action(), arn), "there is no such role", false));
        }
        for (var action : attempt.actions()) {
            if (trust.mayAssume(role, attempt.asking(action)) instanceof Denied denied) {
                return refuse(attempt, denied);
            }
        }
        var duration = attempt.request().duration();
        if (duration.compareTo(role.maxSession()) > 0) {
            return new Outcome.TooLong();
        }
        return attempt.chained() && duration.compareTo(CHAINED) > 0
                ? new Outcome.TooLongForChain()
                : grant(role, attempt);
    }

    private Outcome.Refused refuse(Attempt attempt, Denied denied) {
        console.add(attempt.name(), denied);
        return new Outcome.Refused(denied.access().action());
    }

    private Outcome.Granted grant(Role role, Attempt attempt) {
        var name = attempt.request().name();
        var principal = new AssumedRole(account, role.name(), name);
        var id = role.id() + ":" + name;
        var credentials =
                keys.issue(principal, attempt.session(), attempt.request().duration());
        return new Outcome.Granted(credentials, principal, id);
    }
}
