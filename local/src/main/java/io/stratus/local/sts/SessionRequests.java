package io.stratus.local.sts;

import io.stratus.local.iam.policy.MalformedPolicy;
import io.stratus.local.iam.policy.Policy;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The parameters that AssumeRole and AssumeRoleWithWebIdentity have in common.
final class SessionRequests {

    static final Pattern NAME = Pattern.compile("[\\w+=,.@-]*");

    private static final Pattern ARN =
            Pattern.compile("[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD]+");
    private static final Pattern EXTERNAL_ID = Pattern.compile("[\\w+=,.@:\\/-]*");
    private static final Pattern POLICY = Pattern.compile("[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+");
    private static final int POLICY_MAX = 2_048;

    private SessionRequests() {}

    /// @param constraints of parameters that were read before
    /// @throws Refusal if a parameter breaks its constraints, or is not emulated
    static SessionRequest read(Parameters in, SessionTags tags, Constraints constraints) {
        List.of("PolicyArns", "ProvidedContexts", "SerialNumber", "TokenCode", "ProviderId").stream()
                .filter(in::has)
                .forEach(parameter -> {
                    throw Refusal.notEmulated(parameter);
                });
        var arn = constraints.required("roleArn", in.text("RoleArn"), 20, 2_048, ARN);
        var name = constraints.required("roleSessionName", in.text("RoleSessionName"), 2, 64, NAME);
        int seconds = constraints.number("durationSeconds", in.text("DurationSeconds"), 900, 43_200, 3_600);
        var policy = constraints.optional("policy", in.text("Policy"), 1, POLICY_MAX, POLICY);
        var externalId = constraints.optional("externalId", in.text("ExternalId"), 2, 1_224, EXTERNAL_ID);
        var sourceIdentity = constraints.optional("sourceIdentity", in.text("SourceIdentity"), 2, 64, NAME);
        constraints.hold();
        if (!arn.startsWith("arn:")) {
            throw Refusal.invalid(arn + " is invalid");
        }
        return new SessionRequest(
                arn, name, Duration.ofSeconds(seconds), tags, policies(policy), externalId, sourceIdentity);
    }

    private static List<Policy> policies(@Nullable String document) {
        try {
            return document == null
                    ? List.of()
                    : List.of(Policy.parse("session policy", document).ofIdentity());
        } catch (MalformedPolicy malformed) {
            throw new Refusal("MalformedPolicyDocument", 400, String.valueOf(malformed.getMessage()));
        }
    }
}
