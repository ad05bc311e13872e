package io.stratus.local.lambda.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A function under test: runs in a child JVM from a jar of its own. It cannot deal with messages whose body is `bad`.
public final class BatchHandler {

    private static final Pattern BAD =
            Pattern.compile("\"messageId\":\"([^\"]+)\",\"receiptHandle\":\"[^\"]+\",\"body\":\"bad\"");

    private BatchHandler() {}

    public static void handle(InputStream event, OutputStream answer) throws IOException {
        var failures = BAD.matcher(new String(event.readAllBytes(), UTF_8))
                .results()
                .map(found -> "{\"itemIdentifier\":\"" + found.group(1) + "\"}")
                .collect(Collectors.joining(","));
        answer.write(("{\"batchItemFailures\":[" + failures + "]}").getBytes(UTF_8));
    }
}
