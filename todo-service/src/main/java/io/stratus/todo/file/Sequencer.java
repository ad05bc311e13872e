package io.stratus.todo.file;

import java.util.Locale;
import java.util.regex.Pattern;

/// Orders the events of one object. S3 User Guide "Event message structure": pad the shorter of two with zeros on the
/// right, then compare them as texts; the greater is the later. Leaving out all zeros on the right gives the same
/// order,
/// so that a condition of DynamoDB can compare what is stored.
///
/// @param text upper-case hexadecimal digits without zeros at the end; `0` for none but zeros
record Sequencer(String text) implements Comparable<Sequencer> {

    private static final Pattern FORM = Pattern.compile("[0-9A-F]{1,128}");
    private static final Pattern ZEROS = Pattern.compile("0+$");

    /// Before every event: what is known of a file by listing alone.
    static final Sequencer NONE = new Sequencer("0");

    Sequencer {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a sequencer is hexadecimal");
        }
    }

    static Sequencer of(String hexadecimal) {
        var significant = ZEROS.matcher(hexadecimal.toUpperCase(Locale.ROOT)).replaceFirst("");
        return significant.isEmpty() && !hexadecimal.isEmpty() ? NONE : new Sequencer(significant);
    }

    boolean isAfter(Sequencer other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Sequencer other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
