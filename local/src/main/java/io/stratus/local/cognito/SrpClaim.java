package io.stratus.local.cognito;

import io.stratus.local.cognito.srp.CognitoSrp;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/// A client's answer to PASSWORD_VERIFIER.
///
/// @param timestamp as the client spelt it, for that is what it signed
/// @param isTimely whether the timestamp is within 5 minutes of now
@SuppressWarnings("ArrayRecordComponent") // never compared but in constant time
record SrpClaim(String secretBlock, byte[] proof, String timestamp, boolean isTimely) {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /// @throws Refusal if a parameter is missing or malformed
    static SrpClaim of(Map<String, String> responses, Instant now) {
        var timestamp = Parameters.required(responses, "TIMESTAMP");
        var proof = Parameters.required(responses, "PASSWORD_CLAIM_SIGNATURE");
        var secretBlock = Parameters.required(responses, "PASSWORD_CLAIM_SECRET_BLOCK");
        var timely = parse(timestamp, now);
        try {
            return new SrpClaim(secretBlock, Base64.getDecoder().decode(proof), timestamp, timely);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.incorrect();
        }
    }

    private static boolean parse(String timestamp, Instant now) {
        try {
            var at = Instant.from(CognitoSrp.TIMESTAMP.parse(timestamp));
            return Duration.between(at, now).abs().compareTo(TOLERANCE) <= 0;
        } catch (DateTimeException malformed) {
            throw Refusal.invalid("TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.");
        }
    }
}
