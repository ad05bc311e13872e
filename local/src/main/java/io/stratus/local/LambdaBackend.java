package io.stratus.local;

import io.stratus.local.gateway.integration.Backend;
import io.stratus.local.gateway.integration.BackendAnswer;
import io.stratus.local.lambda.Invocation;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The gateway's way to the functions. A call that outlasts the gateway goes on without it, as on AWS.
final class LambdaBackend implements Backend, AutoCloseable {

    private final Lambda lambda;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    LambdaBackend(Lambda lambda) {
        this.lambda = lambda;
    }

    /// As `Functions#invoke`.
    @FunctionalInterface
    interface Lambda {
        Invocation invoke(String functionArn, byte[] event, Duration wait) throws InterruptedException;
    }

    @Override
    public BackendAnswer call(String functionArn, byte[] event, Duration wait) throws InterruptedException {
        var call = calls.submit(() -> lambda.invoke(functionArn, event, wait));
        try {
            return answer(call.get(wait.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            return new BackendAnswer.TimedOut();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("calling " + functionArn + " failed", failed.getCause());
        }
    }

    private static BackendAnswer answer(Invocation invocation) {
        return switch (invocation) {
            case Invocation.Answered(var payload) -> new BackendAnswer.Payload(payload);
            case Invocation.HandlerFailed failed ->
                new BackendAnswer.Failed(failed.errorType() + " " + failed.message());
            case Invocation.TimedOut(var message) -> new BackendAnswer.Failed(message);
            case Invocation.Crashed crashed -> new BackendAnswer.Failed(crashed.errorType() + " " + crashed.message());
            case Invocation.InitFailed failed -> new BackendAnswer.Failed(failed.errorType() + " " + failed.message());
            case Invocation.Throttled() -> new BackendAnswer.Throttled();
            case Invocation.RequestTooLarge(var bytes) ->
                new BackendAnswer.Failed("RequestEntityTooLarge: an event of %d bytes".formatted(bytes));
            case Invocation.NoSuchFunction(var name) -> new BackendAnswer.Failed("no function " + name);
        };
    }

    @Override
    public void close() {
        calls.shutdownNow();
    }
}
