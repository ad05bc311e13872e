package io.stratus.local.lambda;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a signal from the process, or its absence, means for the call under way.
record Verdict(String requestId, ChildProcess child) {

    /// Of the start of an instance that did not become ready.
    ///
    /// @param signal null where none came within the bound
    Invocation.InitFailed init(@Nullable Signal signal, Duration bound) throws InterruptedException {
        return switch (signal) {
            case Signal.InitError(RuntimeError error) -> initFailed(error.type(), error.message());
            case Signal.Exited(int status) -> {
                var reason = ExitReason.of(requestId, status, child.lastLines());
                yield initFailed(reason.errorType(), reason.message());
            }
            case null, default -> initFailed("Sandbox.Timedout", "Init did not end within " + seconds(bound));
        };
    }

    Invocation outcome(Signal signal) throws InterruptedException {
        return switch (signal) {
            case Signal.Answer(byte[] payload) -> new Invocation.Answered(payload);
            case Signal.Failure(RuntimeError error) -> failed(error);
            case Signal.InitError(RuntimeError error) -> failed(error);
            case Signal.Exited(int status) -> {
                var lines = child.lastLines();
                var reason = ExitReason.of(requestId, status, lines);
                yield new Invocation.Crashed(reason.errorType(), reason.message(), lines);
            }
            case Signal.AsksForNext _ -> throw new IllegalStateException("the runtime asks twice for an event");
        };
    }

    Invocation.TimedOut timedOut(Duration timeout) {
        return new Invocation.TimedOut("RequestId: " + requestId + " Error: Task timed out after " + seconds(timeout));
    }

    private Invocation.InitFailed initFailed(String errorType, String message) throws InterruptedException {
        return new Invocation.InitFailed(errorType, message, child.lastLines());
    }

    private static Invocation failed(RuntimeError error) {
        return new Invocation.HandlerFailed(error.type(), error.message(), error.payload());
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f seconds", duration.toMillis() / 1e3);
    }
}
