package io.stratus.local.lambda;

import java.time.Duration;

/// Calls functions. What triggers functions knows them by this alone.
@FunctionalInterface
public interface Invoker {

    /// Calls a function and waits for its end.
    ///
    /// @param function its name, ARN or partial ARN (`account:function:name`), each with or without `:qualifier`
    /// @param event JSON
    /// @param wait how long the call may wait for an instance to be free; its start and the call itself come on top
    /// @throws InterruptedException while waiting; a call that has begun goes on without its caller, as on Lambda
    Invocation invoke(String function, byte[] event, Duration wait) throws InterruptedException;
}
