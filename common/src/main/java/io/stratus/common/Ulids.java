package io.stratus.common;

import java.math.BigInteger;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// Makes ULIDs, each greater than the one before, also within one millisecond and when the clock steps back
/// (github.com/ulid/spec "Monotonicity": the random part is incremented by one). Safe for any number of threads.
public final class Ulids {

    private static final int RANDOM_BITS = 80;
    private static final BigInteger RANDOM_END = BigInteger.ONE.shiftLeft(RANDOM_BITS);

    private final InstantSource clock;
    private final RandomGenerator random;
    private long millis = -1;
    private BigInteger low = BigInteger.ZERO;

    /// Takes its time and its chance from outside.
    ///
    /// @param random a secure generator where ids must not be guessed
    public Ulids(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public synchronized Ulid next() {
        long now = clock.millis();
        if (now > millis) {
            millis = now;
            low = fresh();
        } else {
            low = low.add(BigInteger.ONE);
            if (low.equals(RANDOM_END)) {
                // The spec lets generation fail here; borrowing the next millisecond keeps the order instead.
                millis++;
                low = BigInteger.ZERO;
            }
        }
        return new Ulid(text(BigInteger.valueOf(millis).shiftLeft(RANDOM_BITS).or(low)));
    }

    private BigInteger fresh() {
        var bytes = new byte[RANDOM_BITS / 8];
        random.nextBytes(bytes);
        return new BigInteger(1, bytes);
    }

    private static String text(BigInteger value) {
        var text = new char[26];
        for (int i = 25; i >= 0; i--) {
            text[i] = Ulid.DIGITS.charAt(value.intValue() & 31);
            value = value.shiftRight(5);
        }
        return new String(text);
    }
}
