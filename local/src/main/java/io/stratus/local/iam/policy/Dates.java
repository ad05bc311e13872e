package io.stratus.local.iam.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Dates in the W3C's formats of ISO 8601, or in seconds since 1970 (IAM User Guide, "Date condition operators").
final class Dates {

    private static final Pattern SECONDS = Pattern.compile("\\d{5,11}");

    private Dates() {}

    /// Empty where it is none.
    static Optional<Instant> read(String written) {
        try {
            return Optional.of(instant(written));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    private static Instant instant(String written) {
        if (SECONDS.matcher(written).matches()) {
            return Instant.ofEpochSecond(Long.parseLong(written));
        }
        return switch (written.length()) {
            case 4 -> midnight(LocalDate.parse(written + "-01-01"));
            case 7 -> midnight(YearMonth.parse(written).atDay(1));
            case 10 -> midnight(LocalDate.parse(written));
            default ->
                OffsetDateTime.parse(written, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                        .toInstant();
        };
    }

    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
