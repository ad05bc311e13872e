package io.stratus.common.http;

import org.jspecify.annotations.Nullable;

/// What text may come in: well-formed Unicode of a bounded length, with something to see where it must not be empty,
/// and
/// of the control characters only tab and line break.
final class TextRule {

    private static final String HANGUL_FILLERS = "\u115F\u1160\u3164\uFFA0";

    private TextRule() {}

    /// What is wrong with the text, for people; null if nothing.
    ///
    /// @param min in Unicode code points, as `max`
    static @Nullable String fault(String text, int min, int max) {
        if (text.codePoints().anyMatch(TextRule::isLoneSurrogate)) {
            return "must be well-formed Unicode";
        }
        if (text.codePoints().anyMatch(TextRule::isForbiddenControl)) {
            return "must not have control characters";
        }
        int length = text.codePointCount(0, text.length());
        if (length < min || length > max || (min > 0 && text.codePoints().allMatch(TextRule::isUnseen))) {
            return "must have " + min + " to " + max + " characters" + (min > 0 ? " and not be blank" : "");
        }
        return null;
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /// White space, format characters, and the fillers of Hangul, which are letters to Unicode but are not drawn.
    private static boolean isUnseen(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.FORMAT
                || HANGUL_FILLERS.indexOf(codePoint) >= 0;
    }

    private static boolean isForbiddenControl(int codePoint) {
        return Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\r' && codePoint != '\t';
    }
}
