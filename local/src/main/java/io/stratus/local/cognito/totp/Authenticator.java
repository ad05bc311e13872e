package io.stratus.local.cognito.totp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A user's authenticator app.
///
/// @param pending handed out, but no code has proven yet that the app has it; null where none is
/// @param secret proven; null until one is
/// @param lastStep the latest step whose code was taken: no code is taken twice (RFC 6238, section 5.2)
/// @param enabled whether signing in asks for a code
/// @param preferred whether the user says that it is the factor to ask for
public record Authenticator(
        @Nullable Secret pending, @Nullable Secret secret, long lastStep, boolean enabled, boolean preferred) {

    public static final Authenticator NONE = new Authenticator(null, null, -1, false, false);

    private static final int DIGITS = 6;
    private static final long NO_STEP = Long.MIN_VALUE;

    /// What a code came to.
    public sealed interface Check {
        record Right(Authenticator next) implements Check {}

        /// The code of a step that was taken before, or of an earlier one.
        record Used() implements Check {}

        record Wrong() implements Check {}
    }

    /// Another secret waits for its first code; the one before stays good until then.
    public Authenticator associate(Secret next) {
        return new Authenticator(next, secret, lastStep, enabled, preferred);
    }

    /// The first code of the secret that waits: it becomes the user's.
    ///
    /// @param enable whether signing in asks for a code from now on, if it does not already
    public Check verify(String code, Instant now, boolean enable) {
        long step = step(pending, code, now);
        return step == NO_STEP
                ? new Check.Wrong()
                : new Check.Right(new Authenticator(null, pending, step, enabled || enable, preferred || enable));
    }

    /// A code at sign-in, of this step, the one before or the next (RFC 6238, section 5.2).
    public Check redeem(String code, Instant now) {
        long step = step(secret, code, now);
        if (step == NO_STEP) {
            return new Check.Wrong();
        }
        return step <= lastStep
                ? new Check.Used()
                : new Check.Right(new Authenticator(pending, secret, step, enabled, preferred));
    }

    public Authenticator prefer(boolean nextEnabled, boolean nextPreferred) {
        return new Authenticator(pending, secret, lastStep, nextEnabled, nextPreferred);
    }

    private static long step(@Nullable Secret of, String code, Instant now) {
        if (of == null) {
            return NO_STEP;
        }
        long current = Totp.step(now);
        long found = NO_STEP;
        for (long step = current - 1; step <= current + 1; step++) {
            var expected = Totp.code(of.key(), step, DIGITS).getBytes(US_ASCII);
            if (MessageDigest.isEqual(expected, code.getBytes(UTF_8))) {
                found = step;
            }
        }
        return found;
    }
}
