package io.stratus.todo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import org.springframework.cloud.function.adapter.aws.FunctionInvoker;

/// Calls the deployed handler in a process of its own: an event a line in, a line `ANSWER <json>` out.
final class FunctionCalls {

    static final String ANSWER = "ANSWER ";

    private FunctionCalls() {}

    public static void main(String[] arguments) throws IOException {
        var handler = new FunctionInvoker();
        var events = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        var answers = new PrintStream(System.out, true, UTF_8);
        for (var event = events.readLine(); event != null; event = events.readLine()) {
            var answer = new ByteArrayOutputStream();
            handler.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), answer, null);
            answers.println(ANSWER + answer.toString(UTF_8));
        }
    }
}
