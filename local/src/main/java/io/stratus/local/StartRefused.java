package io.stratus.local;

/// Why the run does not start, in one sentence for the person at the terminal.
final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartRefused(String sentence) {
        super(sentence);
    }
}
