package io.stratus.local.s3;

import io.stratus.local.http.Incoming;
import io.stratus.local.http.StreamedAnswer;
import io.stratus.local.iam.Caller;
import io.stratus.local.iam.Decision.Denied;
import io.stratus.local.iam.Query;
import io.stratus.local.s3.bucket.Bucket;
import io.stratus.local.s3.listing.ListBuckets;
import io.stratus.local.s3.payload.Payload;
import io.stratus.local.s3.protocol.S3Error;
import io.stratus.local.s3.request.Admission;
import io.stratus.local.s3.request.S3Operation;
import io.stratus.local.s3.request.S3Request;
import io.stratus.local.s3.request.Target;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One request on its way, and how far it came.
final class Attempt {

    private final Dispatch dispatch;
    private final Incoming head;
    private final InputStream body;
    private String operation;
    private @Nullable Caller caller;
    private @Nullable Bucket bucket;
    private @Nullable Denied denied;

    Attempt(Dispatch dispatch, Incoming head, InputStream body) {
        this.dispatch = dispatch;
        this.head = head;
        this.body = body;
        this.operation = head.method();
    }

    /// The method where it never became clear.
    String operation() {
        return operation;
    }

    /// Null where nobody signed, or the signature does not hold.
    @Nullable
    Caller caller() {
        return caller;
    }

    /// The first denial; null where there was none.
    @Nullable
    Denied denied() {
        return denied;
    }

    private void note(Denied another) {
        denied = denied == null ? another : denied;
    }

    /// Null where there is no such bucket.
    @Nullable
    Bucket bucket() {
        return bucket;
    }

    /// @throws S3Error where that is the answer
    StreamedAnswer answer() throws IOException {
        var target = Target.of(head.path());
        bucket = dispatch.buckets().find(target.bucket());
        if (head.method().equals("OPTIONS")) {
            return Cors.preflight(head, bucket);
        }
        if (isForm(target)) {
            operation = "PostObject";
            var posted = dispatch.postObject().begin(dispatch.buckets().get(target.bucket()), head, body, this::note);
            caller = posted.caller();
            return posted.store(dispatch.notifications());
        }
        caller = dispatch.gate().identify(head);
        return target.bucket().isEmpty() ? listBuckets() : answer(target);
    }

    private boolean isForm(Target target) {
        var type = head.fields().first("Content-Type");
        return head.method().equals("POST")
                && target.key().isEmpty()
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    private StreamedAnswer listBuckets() {
        if (!head.method().equals("GET")) {
            throw S3Error.notImplemented("the operation " + head.method() + " service");
        }
        operation = ListBuckets.NAME;
        return dispatch.listBuckets().answer(dispatch.gate().permissions(caller, head, this::note));
    }

    private StreamedAnswer answer(Target target) throws IOException {
        var query = Query.of(head.query());
        var found = dispatch.routes().find(head, target, query);
        operation = found.name();
        var request = new S3Request(
                dispatch.buckets().get(target.bucket()),
                target.key(),
                query,
                head,
                Payload.of(head, dispatch.gate().credentials(caller), body),
                dispatch.gate().permissions(caller, head, this::note),
                dispatch.clock().instant());
        permit(found, request);
        return found.answer(request);
    }

    private void permit(S3Operation found, S3Request request) {
        var needs = found.needs(request);
        if (needs.isEmpty() && caller == null) {
            throw S3Error.accessDenied("Access Denied");
        }
        Admission.admit(request, needs);
    }
}
