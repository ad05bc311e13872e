package io.stratus.local.s3.protocol;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Instants as S3 writes them.
public final class Times {

    private static final DateTimeFormatter HTTP = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter XML =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Times() {}

    /// For a header field (RFC 9110, section 5.6.7).
    public static String http(Instant at) {
        return HTTP.format(at);
    }

    /// With milliseconds.
    public static String xml(Instant at) {
        return XML.format(at);
    }

    /// With whole seconds, as header fields have them.
    public static Instant seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    /// Null where there is none, or it is no date: such conditions do not count.
    public static @Nullable Instant ofHttp(@Nullable String date) {
        try {
            return date == null ? null : HTTP.parse(date, Instant::from);
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }
}
