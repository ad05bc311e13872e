package io.stratus.todo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.common.dynamo.DynamoDbLocal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `todo-service-aws.jar` in a JVM that has nothing else but its caller on the class path, with the environment of
/// `sam/todo.yaml` and a table of its own.
final class Artefact implements AutoCloseable {

    static final Path JAR = Path.of("target/todo-service-aws.jar");

    /// What the process wrote that is no answer: its log.
    final List<String> log = new ArrayList<>();

    private final Process process;
    private final PrintStream events;
    private final BufferedReader lines;

    private Artefact(Process process) {
        this.process = process;
        this.events = new PrintStream(process.getOutputStream(), true, UTF_8);
        this.lines = process.inputReader(UTF_8);
    }

    /// @param function the name of its bean
    /// @param jvm options of the JVM
    static Artefact start(String function, String... jvm) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(jvm));
        command.addAll(List.of("-cp", JAR + ":target/test-classes", FunctionCalls.class.getName()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        var environment = builder.environment();
        environment.clear();
        environment.putAll(TodoContext.environment(function));
        environment.put("MAIN_CLASS", TodoApplication.class.getName());
        environment.put("TODO_TABLE", TemplateTable.create(DynamoDbLocal.client()));
        environment.put("AWS_ENDPOINT_URL", DynamoDbLocal.endpoint().toString());
        environment.put("AWS_REGION", "eu-central-1");
        environment.put("AWS_ACCESS_KEY_ID", "test");
        environment.put("AWS_SECRET_ACCESS_KEY", "test");
        return new Artefact(builder.start());
    }

    /// The answer to a proxy event.
    String answer(Object event) throws IOException {
        events.println(event);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(FunctionCalls.ANSWER)) {
                return line.substring(FunctionCalls.ANSWER.length());
            }
            log.add(line);
        }
        throw new IllegalStateException("the function ended: " + log);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
