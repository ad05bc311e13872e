package io.stratus.local.template;

import java.util.Locale;

/// How far the local run goes with a resource type.
public enum Support {
    EMULATED("emulated"),
    STORED("stored but not applied"),
    IGNORED("ignored");

    private final String words;

    Support(String words) {
        this.words = words;
    }

    static Support of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return words;
    }
}
