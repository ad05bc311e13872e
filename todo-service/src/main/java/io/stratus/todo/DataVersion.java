package io.stratus.todo;

import io.stratus.common.Check;
import java.time.Instant;
import java.util.regex.Pattern;

/// How far a user's data had come: the greatest revision and the epoch second of its commit, written
/// `<revision>-<second>` in the header `X-Data-Version`. Clients keep the greatest one they have seen.
///
/// @param revision 0 before the first write
record DataVersion(long revision, long second) {

    static final String HEADER = "X-Data-Version";
    static final DataVersion NONE = new DataVersion(0, 0);

    private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,14})-(0|[1-9][0-9]{0,10})");

    static DataVersion at(long revision, Instant commit) {
        return new DataVersion(revision, commit.getEpochSecond());
    }

    /// @throws Check.Invalid unless both numbers are decimal without sign or leading zero, of at most 15 and 11 digits
    static DataVersion parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw Check.invalid(HEADER, "must be a data version that an answer carried");
        }
        return new DataVersion(Long.parseLong(form.group(1)), Long.parseLong(form.group(2)));
    }

    Instant commit() {
        return Instant.ofEpochSecond(second);
    }

    DataVersion next(Instant commit) {
        return at(revision + 1, commit);
    }

    DataVersion orLater(DataVersion other) {
        return other.revision > revision ? other : this;
    }

    @Override
    public String toString() {
        return revision + "-" + second;
    }
}
