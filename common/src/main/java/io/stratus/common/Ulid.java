package io.stratus.common;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/// A ULID (github.com/ulid/spec): 48 bits of milliseconds since 1970 and 80 bits that tell ids of one millisecond
/// apart, in 26 characters of Crockford's base 32. Its text sorts by age.
///
/// @param text 26 upper-case characters, the first at most `7`
public record Ulid(@JsonValue String text) implements Comparable<Ulid> {

    static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("[0-7][0-9A-HJKMNP-TV-Z]{25}");

    public Ulid {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a ULID");
        }
    }

    /// Reads what a client sent; lower case is accepted and made upper case.
    ///
    /// @param at where it stood, as in [Violation]
    /// @throws Check.Invalid if it is no ULID
    public static Ulid parse(String at, String text) {
        var upper = text.toUpperCase(Locale.ROOT);
        // The length first: upper-casing may change it ("ß"), and what is refused must not cost a match.
        if (text.length() != 26 || !FORM.matcher(upper).matches()) {
            throw Check.invalid(at, "must be a ULID");
        }
        return new Ulid(upper);
    }

    /// When it was made, by its maker's clock.
    public Instant instant() {
        long millis = 0;
        for (int i = 0; i < 10; i++) {
            millis = millis << 5 | DIGITS.indexOf(text.charAt(i));
        }
        return Instant.ofEpochMilli(millis);
    }

    @Override
    public int compareTo(Ulid other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
