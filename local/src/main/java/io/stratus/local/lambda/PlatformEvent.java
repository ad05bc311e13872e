package io.stratus.local.lambda;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What Lambda itself writes into a function's log (Developer Guide, "Lambda log format").
public sealed interface PlatformEvent {

    String functionName();

    String requestId();

    /// The line as Lambda writes it.
    String text();

    record Start(String functionName, String requestId) implements PlatformEvent {

        @Override
        public String text() {
            return "START RequestId: " + requestId + " Version: $LATEST";
        }
    }

    /// An instance did not come up.
    record InitReport(String functionName, String requestId, Duration initDuration, Invocation.InitFailed outcome)
            implements PlatformEvent {

        @Override
        public String text() {
            return "INIT_REPORT Init Duration: " + millis(initDuration) + "\tPhase: init\tStatus: error\tError Type: "
                    + outcome.errorType();
        }
    }

    /// The end of a call.
    ///
    /// @param initDuration null for a call that met a warm instance
    /// @param maxMemoryMb resident, at its peak; 0 where the system does not tell
    record Report(
            String functionName,
            String requestId,
            Duration duration,
            @Nullable Duration initDuration,
            int memoryMb,
            int maxMemoryMb,
            Invocation outcome)
            implements PlatformEvent {

        @Override
        public String text() {
            var line = new StringBuilder("REPORT RequestId: " + requestId);
            line.append("\tDuration: ").append(millis(duration));
            line.append("\tMemory Size: ").append(memoryMb).append(" MB");
            line.append("\tMax Memory Used: ").append(maxMemoryMb).append(" MB");
            if (initDuration != null) {
                line.append("\tInit Duration: ").append(millis(initDuration));
            }
            return line.append(status()).toString();
        }

        private String status() {
            return switch (outcome) {
                case Invocation.TimedOut _ -> "\tStatus: timeout";
                case Invocation.HandlerFailed failed -> "\tStatus: error\tError Type: " + failed.errorType();
                case Invocation.Crashed crashed -> "\tStatus: error\tError Type: " + crashed.errorType();
                default -> "";
            };
        }
    }

    private static String millis(Duration duration) {
        return String.format(Locale.ROOT, "%.2f ms", duration.toNanos() / 1e6);
    }
}
