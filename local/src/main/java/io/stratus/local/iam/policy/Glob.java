package io.stratus.local.iam.policy;

import java.util.Arrays;

/// A pattern of characters and wildcards. The time that a match takes grows with text × pattern, never faster.
@SuppressWarnings("ArrayRecordComponent") // private to the package, never changed and never compared
record Glob(int[] symbols) {

    /// Any number of any characters, and any one of them.
    static final int STAR = -1;

    static final int ONE = -2;

    /// The same, of characters other than the colon.
    private static final int STAR_INSIDE = -3;

    private static final int ONE_INSIDE = -4;

    private static final int ARN_SEGMENTS = 6;

    /// Matches what is lower case, whatever the case of the pattern.
    Glob folded() {
        return new Glob(Arrays.stream(symbols)
                .map(symbol -> symbol < 0 ? symbol : Character.toLowerCase(symbol))
                .toArray());
    }

    /// Each of the six segments is compared alone (IAM User Guide, "ARN condition operators").
    Glob bySegment() {
        return inside(false);
    }

    /// As [#bySegment], but a `*` that ends its segment goes beyond (IAM User Guide, "Resource", wildcards).
    Glob ofResource() {
        return inside(true);
    }

    private Glob inside(boolean beyondAtTheEnd) {
        var kept = symbols.clone();
        int colons = 0;
        for (int i = 0; i < kept.length && colons < ARN_SEGMENTS - 1; i++) {
            boolean last = i + 1 == kept.length || symbols[i + 1] == ':';
            switch (kept[i]) {
                case ':' -> colons++;
                case STAR -> kept[i] = last && beyondAtTheEnd ? STAR : STAR_INSIDE;
                case ONE -> kept[i] = ONE_INSIDE;
                default -> {
                    // a character stands for itself
                }
            }
        }
        return new Glob(kept);
    }

    boolean matches(String text) {
        var reached = new boolean[symbols.length + 1];
        reached[0] = true;
        passStars(reached);
        for (int character : text.codePoints().toArray()) {
            reached = after(character, reached);
        }
        return reached[symbols.length];
    }

    private boolean[] after(int character, boolean[] reached) {
        var next = new boolean[reached.length];
        for (int i = 0; i < symbols.length; i++) {
            if (reached[i] && takes(symbols[i], character)) {
                next[repeats(symbols[i]) ? i : i + 1] = true;
            }
        }
        passStars(next);
        return next;
    }

    private void passStars(boolean[] reached) {
        for (int i = 0; i < symbols.length; i++) {
            reached[i + 1] |= reached[i] && repeats(symbols[i]);
        }
    }

    private static boolean repeats(int symbol) {
        return symbol == STAR || symbol == STAR_INSIDE;
    }

    private static boolean takes(int symbol, int character) {
        return switch (symbol) {
            case STAR, ONE -> true;
            case STAR_INSIDE, ONE_INSIDE -> character != ':';
            default -> symbol == character;
        };
    }
}
