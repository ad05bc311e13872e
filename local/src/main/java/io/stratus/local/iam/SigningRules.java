package io.stratus.local.iam;

import static io.stratus.local.iam.PresentedSignature.AMZ_DATE;

import io.stratus.local.http.Incoming;
import io.stratus.local.iam.Verdict.Reason;
import io.stratus.local.iam.Verdict.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What every signature has to keep to, whatever its key (IAM User Guide, "Troubleshoot signed requests for AWS APIs",
/// whose messages these are).
///
/// @param regions that a signature may be scoped to
record SigningRules(Set<String> regions) {

    SigningRules {
        regions = Set.copyOf(regions);
    }

    /// The first rule that is broken; null where none is.
    @Nullable
    Refused broken(PresentedSignature presented, Incoming request, Instant now) {
        var scope = presented.scope();
        var date = AMZ_DATE.format(presented.at());
        if (!presented.signedHeaders().contains("host")) {
            return invalid("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
        }
        if (leavesAmzHeadersOpen(presented, request)) {
            return new Refused(
                    Reason.UNSIGNED_HEADERS, "There were headers present in the request which were not signed");
        }
        if (!date.startsWith(scope.date())) {
            return invalid("Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '"
                    + scope.date() + "' != '" + date.substring(0, 8) + "', from '" + date + "'.");
        }
        if (!regions.contains(scope.region())) {
            return new Refused(
                    Reason.WRONG_REGION,
                    "Credential should be scoped to a valid Region, not '" + scope.region() + "'.");
        }
        return untimely(presented, now);
    }

    /// Any `x-amz-` header must be signed, but a session token may be added afterwards.
    private static boolean leavesAmzHeadersOpen(PresentedSignature presented, Incoming request) {
        return request.fields().names().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.startsWith("x-amz-") && !name.equals("x-amz-security-token"))
                .anyMatch(name -> !presented.signedHeaders().contains(name));
    }

    private static @Nullable Refused untimely(PresentedSignature presented, Instant now) {
        var skew = Duration.ofMinutes(presented.scope().service().equals("s3") ? 15 : 5);
        var lifetime = presented.lifetime();
        if (presented.at().isAfter(now.plus(skew))) {
            return untimely("Signature not yet current: %s is still later than %s (%s + %d min.)"
                    .formatted(date(presented.at()), date(now.plus(skew)), date(now), skew.toMinutes()));
        }
        if (lifetime != null) {
            var end = presented.at().plus(lifetime);
            return now.isAfter(end)
                    ? untimely("Signature expired: " + date(end) + " is now earlier than " + date(now))
                    : null;
        }
        if (presented.at().isBefore(now.minus(skew))) {
            return untimely("Signature expired: %s is now earlier than %s (%s - %d min.)"
                    .formatted(date(presented.at()), date(now.minus(skew)), date(now), skew.toMinutes()));
        }
        return null;
    }

    private static String date(Instant at) {
        return AMZ_DATE.format(at);
    }

    private static Refused untimely(String message) {
        return new Refused(Reason.UNTIMELY, message);
    }

    private static Refused invalid(String message) {
        return new Refused(Reason.INVALID_SIGNATURE, message);
    }
}
