package io.stratus.benchmarks.floor;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// The Java virtual machine and Lambda's runtime alone. It also trains the runtime's class cache.
public final class EmptyFloor implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        answer.write("{\"statusCode\": 200, \"body\": \"{\\\"items\\\": []}\"}".getBytes(StandardCharsets.UTF_8));
    }
}
