package io.stratus.local.aws;

import io.stratus.local.http.Answer;
import io.stratus.local.http.Incoming;
import io.stratus.local.iam.Access;
import io.stratus.local.iam.Authorizer;
import io.stratus.local.iam.Caller;
import io.stratus.local.iam.Decision.Denied;
import io.stratus.local.iam.SignatureVerifier;
import io.stratus.local.iam.Verdict.Refused;
import io.stratus.local.iam.Verdict.Unsigned;
import io.stratus.local.iam.Verdict.Verified;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a request must pass before its service is asked: its signature must hold, then all that it wants to do must be
/// allowed.
public record Gate(SignatureVerifier verifier, Authorizer authorizer) {

    /// An answer, and what the endpoint logs of it.
    ///
    /// @param caller null where no signature was presented, or it did not hold
    record Passage(
            Answer answer,
            @Nullable Caller caller,
            @Nullable Denied denied) {

        static Passage refused(AwsError error, Incoming request) {
            return new Passage(error.to(request), null, null);
        }
    }

    Passage pass(Incoming request, AwsService service) throws InterruptedException {
        return switch (verifier.verify(request)) {
            case Verified verified -> signed(request, service, verified.caller());
            case Refused refused -> Passage.refused(AwsError.refused(refused), request);
            case Unsigned() -> unsigned(request, service);
        };
    }

    private Passage signed(Incoming request, AwsService service, Caller caller) throws InterruptedException {
        var denied = firstDenied(service.needs(request, caller), caller, request);
        return denied == null
                ? new Passage(service.answer(request, caller), caller, null)
                : new Passage(AwsError.denied(caller, denied.access()).to(request), caller, denied);
    }

    private @Nullable Denied firstDenied(List<Access> needs, Caller caller, Incoming request) {
        for (var access : needs) {
            if (authorizer.decide(caller, access, request) instanceof Denied denied) {
                return denied;
            }
        }
        return null;
    }

    private static Passage unsigned(Incoming request, AwsService service) throws InterruptedException {
        boolean welcome =
                service.takesUnsigned(request) && service.needs(request, null).isEmpty();
        return welcome
                ? new Passage(service.answer(request, null), null, null)
                : Passage.refused(AwsError.unsigned(), request);
    }
}
