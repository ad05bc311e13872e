package io.stratus.local;

import java.nio.file.Path;

/// Where the build has put what the run needs, relative to the project's folder, in which `run` starts it.
final class Place {

    static final Path TODO_TEMPLATE = Path.of("sam", "todo.yaml");
    static final Path DYNAMODB = Path.of("local", "engines", "dynamodb", "target", "lib");
    static final Path LAMBDA_RUNTIME = Path.of("local", "target", "lambda-runtime");
    static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    static final String REGION = "eu-central-1";
    static final String ACCOUNT = "000000000000";

    private Place() {}

    /// Of something in the account and region of the run.
    static String arn(String service, String resource) {
        return "arn:aws:%s:%s:%s:%s".formatted(service, REGION, ACCOUNT, resource);
    }
}
