package io.stratus.local.http;

/// What answers at an address. Called on a virtual thread, so it may block.
@FunctionalInterface
public interface Site {

    Answer answer(Incoming request) throws InterruptedException;
}
