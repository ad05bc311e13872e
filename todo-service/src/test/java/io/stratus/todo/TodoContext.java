package io.stratus.todo;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/// Starts the application as its own class does, with an environment instead of the process's, and makes the function's
/// bean as `FunctionInvoker` does.
final class TodoContext {

    /// What the template gives each function, by the name of its bean.
    private static final Map<String, Map<String, String>> ENVIRONMENTS = Map.of(
            "todoApi",
                    Map.of(
                            "TODO_TABLE", "todos",
                            "TODO_CURSOR_KEY", "a key of at least thirty-two characters",
                            "TODO_CURSOR_KEY_PREVIOUS", "",
                            "TODO_WEB_ORIGIN", "https://todo.example.com"),
            "todoFiles",
                    Map.ofEntries(
                            Map.entry("TODO_TABLE", "todos"),
                            Map.entry("TODO_FILES_BUCKET", "user-files"),
                            Map.entry("TODO_FILES_ROLE_ARN", "arn:aws:iam::123456789012:role/user-files"),
                            Map.entry("TODO_FILES_MODE", "identity-pool"),
                            Map.entry("TODO_IDENTITY_POOL_ID", "eu-central-1:5b3a7a1c-7d0f-4a53-8a0c-3f5c1b7e9d21"),
                            Map.entry(
                                    "TODO_USER_POOL_PROVIDER",
                                    "cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1Cd2Ef3"),
                            Map.entry("TODO_QUOTA_BYTES", "1000000"),
                            Map.entry("TODO_QUOTA_FILES", "10"),
                            Map.entry("TODO_DIRECT_TABLE_READ", "false"),
                            Map.entry("TODO_CURSOR_KEY", "a key of at least thirty-two characters"),
                            Map.entry("TODO_CURSOR_KEY_PREVIOUS", ""),
                            Map.entry("TODO_WEB_ORIGIN", "https://todo.example.com"),
                            Map.entry("AWS_REGION", "eu-central-1")),
            "todoUsage", Map.of("TODO_TABLE", "todos"),
            "todoSweep",
                    Map.of(
                            "TODO_TABLE", "todos",
                            "TODO_FILES_BUCKET", "user-files",
                            "TODO_QUOTA_BYTES", "1000000",
                            "TODO_QUOTA_FILES", "10"));

    private TodoContext() {}

    /// A copy that a test may change.
    static Map<String, String> environment(String function) {
        var environment = new HashMap<>(ENVIRONMENTS.getOrDefault(function, Map.of()));
        environment.put("SPRING_CLOUD_FUNCTION_DEFINITION", function);
        return environment;
    }

    static ConfigurableApplicationContext start(String function) {
        return start(function, environment(function));
    }

    static ConfigurableApplicationContext start(String function, Map<String, String> environment) {
        var name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        var source = new SystemEnvironmentPropertySource(name, new HashMap<String, Object>(environment));
        var context = new SpringApplicationBuilder(TodoApplication.class)
                .initializers(application ->
                        application.getEnvironment().getPropertySources().replace(name, source))
                .run();
        context.getBean(function);
        return context;
    }
}
