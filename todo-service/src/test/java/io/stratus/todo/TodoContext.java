package io.stratus.todo;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/// Starts the application as its own class does, with an environment instead of the process's.
final class TodoContext {

    static final Map<String, String> ENVIRONMENT = Map.of(
            "TODO_TABLE", "todos",
            "TODO_CURSOR_KEY", "a key of at least thirty-two characters",
            "TODO_CURSOR_KEY_PREVIOUS", "",
            "TODO_WEB_ORIGIN", "https://todo.example.com");

    private TodoContext() {}

    static ConfigurableApplicationContext start() {
        return start(ENVIRONMENT);
    }

    static ConfigurableApplicationContext start(Map<String, String> environment) {
        var name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        var source = new SystemEnvironmentPropertySource(name, new HashMap<String, Object>(environment));
        return new SpringApplicationBuilder(TodoApplication.class)
                .initializers(
                        context -> context.getEnvironment().getPropertySources().replace(name, source))
                .run();
    }
}
