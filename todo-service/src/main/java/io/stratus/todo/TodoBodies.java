package io.stratus.todo;

import io.stratus.common.Change;
import io.stratus.common.http.JsonBody;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What clients may write of a to-do.
///
/// Text is kept as sent, code point by code point: nothing is trimmed, folded or normalised, so that a client gets
/// back exactly what it wrote. Blank titles and tags are refused. Lengths count Unicode code points.
final class TodoBodies {

    static final int TITLE = 500;
    static final int NOTES_BYTES = 16 * 1024;
    static final int TAGS = 20;
    static final int TAG = 50;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9998;

    private TodoBodies() {}

    static NewTodo newTodo(JsonBody body) {
        var tags = body.<List<String>>maybe("/tags", at -> tags(body, at));
        return new NewTodo(
                title(body),
                body.maybe("/notes", at -> notes(body, at)),
                body.maybe("/due", at -> due(body, at)),
                tags == null ? List.of() : tags);
    }

    static TodoPatch patch(JsonBody body) {
        return new TodoPatch(
                body.has("/title") ? title(body) : null,
                body.change("/notes", at -> notes(body, at)),
                body.change("/due", at -> due(body, at)),
                newTags(body.change("/tags", at -> tags(body, at))),
                body.has("/status") ? body.choice("/status", Status.class) : null);
    }

    private static String title(JsonBody body) {
        var title = body.text("/title", 1, TITLE);
        refuseLines(body, "/title", title);
        return title;
    }

    private static String notes(JsonBody body, String at) {
        // No text of so many bytes has more code points.
        var notes = body.text(at, 0, NOTES_BYTES);
        if (notes.getBytes(StandardCharsets.UTF_8).length > NOTES_BYTES) {
            body.refuse(at, "must have at most " + NOTES_BYTES + " bytes in UTF-8");
        }
        return notes;
    }

    private static LocalDate due(JsonBody body, String at) {
        var due = body.date(at);
        if (due.getYear() < FIRST_YEAR || due.getYear() > LAST_YEAR) {
            body.refuse(at, "must be of a year from " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return due;
    }

    private static List<String> tags(JsonBody body, String at) {
        var tags = body.texts(at, TAGS, 1, TAG);
        var seen = new HashSet<String>();
        for (int i = 0; i < tags.size(); i++) {
            refuseLines(body, at + "/" + i, tags.get(i));
            if (!tags.get(i).isEmpty() && !seen.add(tags.get(i))) {
                body.refuse(at + "/" + i, "must not be there twice");
            }
        }
        return tags;
    }

    private static void refuseLines(JsonBody body, String at, String text) {
        if (text.codePoints().anyMatch(TodoBodies::breaksLine)) {
            body.refuse(at, "must be one line without tabs");
        }
    }

    /// A control character, which U+0085 is too, or Unicode's own separator of lines or paragraphs.
    private static boolean breaksLine(int codePoint) {
        return Character.isISOControl(codePoint) || codePoint == '\u2028' || codePoint == '\u2029';
    }

    private static @Nullable List<String> newTags(Change<List<String>> change) {
        return switch (change) {
            case Change.Keep<List<String>>() -> null;
            case Change.Clear<List<String>>() -> List.of();
            case Change.Set<List<String>>(List<String> tags) -> tags;
        };
    }
}
