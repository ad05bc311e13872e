package io.stratus.common.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.stratus.common.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An RFC 9457 problem: what a caller is told when a request fails. The list of factories is closed, each is an entry
/// of `docs/reference/problems.md`. No problem names a class, a key, a table or an exception.
///
/// @param type absolute URL of the entry
/// @param detail for people; null where the title says it all
/// @param errors what is wrong in the request; null but for `invalid`
/// @param requestId the call's, so that a caller can name it to us; the edge adds it
/// @param headers fields that must go with it, such as `Retry-After`
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable List<Fault> errors,
        @Nullable String requestId,
        @JsonIgnore Map<String, String> headers) {

    private static final String CATALOGUE =
            "https://github.com/stratus-suite/stratus/blob/main/docs/reference/problems.md#";

    public static Problem invalid(List<Violation> violations) {
        var faults = violations.stream().map(Fault::of).toList();
        return new Problem(CATALOGUE + "invalid", "The request is not valid", 400, null, faults, null, Map.of());
    }

    public static Problem unauthenticated() {
        return plain("unauthenticated", "Sign in first", 401).with("WWW-Authenticate", "Bearer");
    }

    /// More is stored than the user may store, or would be after this request. A 403 and not a 413 or 507: the request
    /// is well-formed and the server has room, the user is not allowed to take it.
    ///
    /// @param detail what is left, for people
    public static Problem quotaExceeded(String detail) {
        return plain("quota-exceeded", "The quota is used up", 403).explained(detail);
    }

    /// There is no such thing, or it is another user's.
    ///
    /// @param what the kind of thing: `to-do`. Its id is not repeated.
    public static Problem notFound(String what) {
        return plain("not-found", "Not found", 404).explained("There is no such " + what + ".");
    }

    /// The thing has another tag than the caller knew.
    ///
    /// @param current what `If-Match` should have named
    public static Problem preconditionFailed(EntityTag current) {
        return plain("precondition-failed", "It was changed in the meantime", 412)
                .with("ETag", current.toString());
    }

    /// `If-Match: *` or a tag was sent for a thing that does not exist.
    public static Problem preconditionFailed() {
        return plain("precondition-failed", "It was changed in the meantime", 412);
    }

    public static Problem tooLarge(int maxBytes) {
        return plain("too-large", "The body is too large", 413).explained("At most " + maxBytes + " bytes.");
    }

    /// The body has another content type than the operation reads.
    ///
    /// @param field the header field that says what is accepted: `Accept`, or `Accept-Patch` (RFC 5789 §3.1)
    public static Problem unsupportedMediaType(String field, String accepted) {
        return plain("unsupported-media-type", "Content type not supported", 415)
                .explained("Send " + accepted + ".")
                .with(field, accepted);
    }

    public static Problem idempotencyConflict() {
        return plain("idempotency-conflict", "The idempotency key was used for another request", 422);
    }

    /// The operation is only done under a precondition.
    ///
    /// @param field the header field that is missing
    public static Problem preconditionRequired(String field) {
        return plain("precondition-required", "A precondition is required", 428).explained("Send " + field + ".");
    }

    public static Problem internal() {
        return plain("internal", "The fault is ours", 500);
    }

    public static Problem unavailable(Duration retryAfter) {
        return plain("unavailable", "Not available at the moment", 503)
                .with("Retry-After", String.valueOf(Math.max(1, retryAfter.toSeconds())));
    }

    /// For where a value is wanted and there is none: the edge answers with this problem.
    public Thrown thrown() {
        return new Thrown(this);
    }

    /// Carries a problem to the edge.
    public static final class Thrown extends RuntimeException {

        private final transient Problem problem;

        private Thrown(Problem problem) {
            super(problem.title());
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }

    Problem of(String call) {
        return new Problem(type, title, status, detail, errors, call, headers);
    }

    private static Problem plain(String anchor, String title, int status) {
        return new Problem(CATALOGUE + anchor, title, status, null, null, null, Map.of());
    }

    private Problem explained(String because) {
        return new Problem(type, title, status, because, errors, requestId, headers);
    }

    private Problem with(String field, String value) {
        return new Problem(type, title, status, detail, errors, requestId, Map.of(field, value));
    }
}
