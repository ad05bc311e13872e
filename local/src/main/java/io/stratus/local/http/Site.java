package io.stratus.local.http;

import org.jspecify.annotations.Nullable;

/// What answers at an address. Called on a virtual thread, so it may block.
@FunctionalInterface
public interface Site {

    Answer answer(Incoming request) throws InterruptedException;

    /// Takes the body as a stream instead, however long it is.
    ///
    /// @param head the request before its body is read, which is empty here
    /// @return null to be asked for an [#answer] once the whole body is there
    default @Nullable Streaming stream(Incoming head) {
        return null;
    }
}
