package io.stratus.local.sts;

import io.stratus.local.iam.Caller;
import io.stratus.local.iam.Principal.Root;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// AssumeRole: a principal of the account takes on a role of the account.
final class AssumeRole implements Operation {

    private final RoleSessions sessions;

    AssumeRole(RoleSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<Xml> answer(Parameters in, @Nullable Caller caller) {
        if (caller == null) {
            throw Refusal.unsigned();
        }
        if (caller.principal() instanceof Root) {
            throw Refusal.accessDenied("Roles may not be assumed by root accounts.");
        }
        var constraints = new Constraints();
        var tags = RequestedTags.read(in, SessionTags.inherited(caller.session()), constraints);
        var request = SessionRequests.read(in, tags, constraints);
        checkSourceIdentity(request, caller);
        var attempt = Attempt.of(caller, request);
        var size = PackedSize.of(in.text("Policy"), attempt.tags());
        var granted = Grants.of(sessions.assume(attempt), action -> unauthorized(action, request, caller));
        return Grants.members(granted, attempt.sourceIdentity(), size);
    }

    /// Once given, it stays (IAM User Guide, "Monitor and control actions taken with assumed roles").
    private static void checkSourceIdentity(SessionRequest request, Caller caller) {
        var asked = request.sourceIdentity();
        var given = Attempt.sourceIdentity(caller);
        if (asked != null && given != null && !asked.equals(given)) {
            throw Refusal.accessDenied(unauthorized("sts:SetSourceIdentity", request, caller));
        }
    }

    private static String unauthorized(String action, SessionRequest request, Caller caller) {
        return "User: %s is not authorized to perform: %s on resource: %s"
                .formatted(caller.principal().arn(), action, request.roleArn());
    }
}
