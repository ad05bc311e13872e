package io.stratus.local.lambda;

/// Where functions are heard. Called from many threads, lines of one instance in order.
public interface FunctionLog {

    /// A line that a function wrote to its standard output or error.
    void line(String functionName, String line);

    /// What Lambda itself writes into the function's log.
    void platform(PlatformEvent event);
}
