package io.stratus.local.s3;

import io.stratus.local.http.Answer;
import io.stratus.local.http.Incoming;
import io.stratus.local.http.StreamedAnswer;
import io.stratus.local.s3.bucket.Bucket;
import io.stratus.local.s3.bucket.CorsRule;
import io.stratus.local.s3.protocol.S3Error;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Cross-origin requests, as each bucket's rules allow them (S3 User Guide, "How Amazon S3 evaluates the CORS
/// configuration on a bucket"). They decide what a browser shows to a page, never what a request may do.
final class Cors {

    private static final String VARY = "Origin, Access-Control-Request-Headers, Access-Control-Request-Method";

    private Cors() {}

    /// The answer to a browser that asks before it sends.
    ///
    /// @param bucket null where there is none
    /// @throws S3Error if no rule allows the request
    static StreamedAnswer preflight(Incoming head, @Nullable Bucket bucket) {
        var origin = head.fields().first("Origin");
        var method = head.fields().first("Access-Control-Request-Method");
        if (origin == null || method == null) {
            throw new S3Error(400, "BadRequest", "Insufficient information. Origin request header needed.");
        }
        var headers = requestHeaders(head);
        var rule = bucket == null ? null : rule(bucket, origin, method, headers);
        if (rule == null) {
            throw new S3Error(
                    403,
                    "AccessForbidden",
                    bucket == null || bucket.spec().cors().isEmpty()
                            ? "CORSResponse: CORS is not enabled for this bucket."
                            : "CORSResponse: This CORS request is not allowed. This is usually because the evalution "
                                    + "of Origin, request method / Access-Control-Request-Method or "
                                    + "Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.");
        }
        var answer = allowed(StreamedAnswer.of(Answer.empty(200)), rule, origin);
        if (!headers.isEmpty()) {
            answer = answer.with("Access-Control-Allow-Headers", String.join(", ", headers));
        }
        return rule.maxAge() == null
                ? answer
                : answer.with("Access-Control-Max-Age", rule.maxAge().toString());
    }

    /// An answer that its page may read, if a rule allows.
    static StreamedAnswer readable(StreamedAnswer answer, Incoming head, @Nullable Bucket bucket) {
        var origin = head.fields().first("Origin");
        var rule = origin == null || bucket == null || head.method().equals("OPTIONS")
                ? null
                : rule(bucket, origin, head.method(), List.of());
        return rule == null || origin == null ? answer : allowed(answer, rule, origin);
    }

    private static StreamedAnswer allowed(StreamedAnswer answer, CorsRule rule, String origin) {
        boolean any = rule.origins().contains("*");
        var with = answer.with("Access-Control-Allow-Origin", any ? "*" : origin)
                .with("Access-Control-Allow-Methods", String.join(", ", rule.methods()))
                .with("Vary", VARY);
        if (!any) {
            with = with.with("Access-Control-Allow-Credentials", "true");
        }
        return rule.exposedHeaders().isEmpty()
                ? with
                : with.with("Access-Control-Expose-Headers", String.join(", ", rule.exposedHeaders()));
    }

    private static List<String> requestHeaders(Incoming head) {
        return head.fields().all("Access-Control-Request-Headers").stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static @Nullable CorsRule rule(Bucket bucket, String origin, String method, List<String> headers) {
        return bucket.spec().cors().stream()
                .filter(rule -> rule.methods().contains(method))
                .filter(rule -> rule.origins().stream().anyMatch(pattern -> matches(pattern, origin)))
                .filter(rule -> headers.stream()
                        .allMatch(header -> rule.allowedHeaders().stream()
                                .anyMatch(pattern -> matches(pattern.toLowerCase(Locale.ROOT), header))))
                .findFirst()
                .orElse(null);
    }

    private static boolean matches(String pattern, String text) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return pattern.equals(text);
        }
        return text.length() >= pattern.length() - 1
                && text.startsWith(pattern.substring(0, star))
                && text.endsWith(pattern.substring(star + 1));
    }
}
