package io.stratus.local.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;

/// The main class of a function's process: AWS's runtime interface client, bound to the life of the local run.
///
/// The run holds the other end of this process's standard input and never writes to it. However the run ends, even by
/// `kill -9`, the system closes that pipe, and this process ends at once: the client's own long poll would notice
/// only between two invocations, and not at all in a handler that hangs.
///
/// Stands alone on the class path of the process, beside the client's jars: it may use the JDK only.
final class FunctionMain {

    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    private FunctionMain() {}

    /// Runs until the client leaves its loop or the run ends.
    ///
    /// @param args the handler
    public static void main(String[] args) throws Throwable {
        var run = System.in;
        System.setIn(InputStream.nullInputStream());
        Thread.ofPlatform().daemon().name("local-run").start(() -> endWith(run));
        try {
            Class.forName(CLIENT).getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException failed) {
            System.err.println("The runtime interface client ended: " + failed.getCause());
        }
        System.exit(1); // the client has left its loop; a thread of the function's must not keep the process
    }

    private static void endWith(InputStream run) {
        try {
            while (run.read() >= 0) {
                // nothing is ever sent
            }
        } catch (IOException gone) {
            // the same as its end
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }
}
