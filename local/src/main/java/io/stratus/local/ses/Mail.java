package io.stratus.local.ses;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A mail as its sender wrote it.
///
/// @param to every recipient, as bare addresses
/// @param text null where there is no plain-text part
/// @param html null where there is no HTML part
/// @param headers further header fields, such as `List-Unsubscribe`
public record Mail(
        String from,
        List<String> to,
        String subject,
        @Nullable String text,
        @Nullable String html,
        Map<String, String> headers) {

    public Mail {
        to = List.copyOf(to);
        headers = Map.copyOf(headers);
    }

    /// A plain-text mail to one reader.
    public static Mail plain(String from, String to, String subject, String text) {
        return new Mail(from, List.of(to), subject, text, null, Map.of());
    }
}
