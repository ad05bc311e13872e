package io.stratus.local.cognito.user;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// A code that was mailed to a user, good for one use; a newer code replaces it. Five mails and five wrong guesses an
/// hour, whatever the number of codes: AWS limits both without naming the figures.
///
/// @param code six digits; null where none is open
public record Confirmation(@Nullable String code, Instant expires, Hourly sent, Hourly wrong) {

    public static final Confirmation NONE = new Confirmation(null, Instant.EPOCH, Hourly.NEVER, Hourly.NEVER);

    /// How long a code proves an address (Cognito Developer Guide, "Signing up and confirming user accounts").
    public static final Duration PROVES_ADDRESS = Duration.ofHours(24);

    /// How long a code resets a password (API reference, ForgotPassword).
    public static final Duration RESETS_PASSWORD = Duration.ofHours(1);

    private static final int LIMIT = 5;

    /// Whether another code may go out.
    public sealed interface Sending {
        record Sent(Confirmation next) implements Sending {}

        record TooMany() implements Sending {}
    }

    /// What a guess came to.
    public sealed interface Redemption {
        record Right() implements Redemption {}

        record Wrong(Confirmation next) implements Redemption {}

        record Expired() implements Redemption {}

        record TooMany() implements Redemption {}
    }

    /// Six digits, each code as likely as any other.
    public static String newCode(RandomGenerator random) {
        return "%06d".formatted(random.nextInt(1_000_000));
    }

    public Sending send(String newCode, Duration validity, Instant now) {
        if (sent.reached(LIMIT, now)) {
            return new Sending.TooMany();
        }
        return new Sending.Sent(new Confirmation(newCode, now.plus(validity), sent.plusOne(now), wrong));
    }

    /// The same counts without a code, after it was used or became meaningless.
    public Confirmation closed() {
        return new Confirmation(null, Instant.EPOCH, sent, wrong);
    }

    public Redemption redeem(String guess, Instant now) {
        if (wrong.reached(LIMIT, now)) {
            return new Redemption.TooMany();
        }
        if (code == null || !now.isBefore(expires)) {
            return new Redemption.Expired();
        }
        if (MessageDigest.isEqual(code.getBytes(US_ASCII), guess.getBytes(UTF_8))) {
            return new Redemption.Right();
        }
        return new Redemption.Wrong(new Confirmation(code, expires, sent, wrong.plusOne(now)));
    }
}
