package io.stratus.todo.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.common.Check;
import io.stratus.common.http.JsonBody;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The name of a file within its folder: `invoices/2026/November.pdf`. Any Unicode, kept as it is written; slashes
/// separate segments, of which none is empty, `.` or `..`, so that no client's own handling of paths can lead
/// elsewhere.
record FileName(String text) {

    private static final List<String> STEPS = List.of(".", "..");

    /// Reads a member of a body and records what is wrong with it.
    static FileName read(JsonBody body, String at, Folder folder) {
        var text = body.text(at, 1, Folder.MAX_KEY);
        if (!text.isEmpty()) {
            var fault = fault(text, folder);
            if (fault != null) {
                body.refuse(at, fault);
            }
        }
        return new FileName(text);
    }

    /// Reads a parameter.
    ///
    /// @throws Check.Invalid if it is no name
    static FileName parse(String parameter, @Nullable String text, Folder folder) {
        var fault = text == null ? "is required" : fault(text, folder);
        if (text == null || fault != null) {
            throw Check.invalid(parameter, fault == null ? "" : fault);
        }
        return new FileName(text);
    }

    /// What is wrong with the name, for people; null if nothing.
    static @Nullable String fault(String text, Folder folder) {
        if (text.codePoints().anyMatch(FileName::isLoneSurrogate)) {
            return "must be well-formed Unicode";
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            return "must not have control characters";
        }
        if (text.getBytes(UTF_8).length > folder.room()) {
            return "must have at most " + folder.room() + " bytes in UTF-8";
        }
        var segments = List.of(text.split("/", -1));
        if (segments.contains("")) {
            return "must not be empty, nor begin or end with a slash, nor have two in a row";
        }
        return segments.stream().anyMatch(STEPS::contains) ? "must not have the segments . and .." : null;
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
