package io.stratus.local.s3.request;

import io.stratus.local.http.Incoming;
import io.stratus.local.iam.Access;
import io.stratus.local.iam.Authorizer;
import io.stratus.local.iam.Caller;
import io.stratus.local.iam.Decision;
import io.stratus.local.iam.Decision.Denied;
import io.stratus.local.s3.protocol.S3Error;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What the sender of one request may do.
///
/// @param caller null for nobody in particular, who may do nothing
/// @param console is told each denial and its reason
public record Permissions(Authorizer authorizer, @Nullable Caller caller, Incoming head, Consumer<Denied> console) {

    public Decision decide(Access access) {
        var decision = caller == null
                ? new Denied(access, "the request is not signed", false)
                : authorizer.decide(caller, access, head);
        if (decision instanceof Denied denied) {
            console.accept(denied);
        }
        return decision;
    }

    /// Goes on only with what is allowed.
    ///
    /// @throws S3Error if it is not allowed
    public void require(Access access) {
        if (decide(access) instanceof Denied) {
            throw S3Error.accessDenied("Access Denied");
        }
    }

    /// Whom notifications and listings name.
    public String principal() {
        return caller == null ? "Anonymous" : caller.principal().arn();
    }
}
