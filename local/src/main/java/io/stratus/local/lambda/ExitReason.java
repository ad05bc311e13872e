package io.stratus.local.lambda;

import java.util.List;

/// Why a function's process ended, in Lambda's words.
record ExitReason(String errorType, String message) {

    private static final int SIGNAL_BASE = 128;

    /// What `-XX:+ExitOnOutOfMemoryError` makes the JVM write before it exits with status 3.
    private static final String OUT_OF_MEMORY = "Terminating due to java.lang.OutOfMemoryError";

    static ExitReason of(String requestId, int status, List<String> lastLines) {
        var prefix = "RequestId: " + requestId + " Error: ";
        if (status == 3 && lastLines.stream().anyMatch(line -> line.startsWith(OUT_OF_MEMORY))) {
            return new ExitReason("Runtime.OutOfMemory", prefix + "Runtime ran out of memory");
        }
        if (status == 0) {
            return new ExitReason("Runtime.ExitError", prefix + "Runtime exited without providing a reason");
        }
        return new ExitReason("Runtime.ExitError", prefix + "Runtime exited with error: " + describe(status));
    }

    private static String describe(int status) {
        return switch (status - SIGNAL_BASE) {
            case 6 -> "signal: aborted";
            case 9 -> "signal: killed";
            case 11 -> "signal: segmentation fault";
            case 15 -> "signal: terminated";
            default -> "exit status " + status;
        };
    }
}
