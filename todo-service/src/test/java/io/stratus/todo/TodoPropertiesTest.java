package io.stratus.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TodoPropertiesTest {

    @Test
    void the_environment_of_the_template_is_read() {
        TodoProperties properties;
        try (var application = TodoContext.start("todoApi")) {
            properties = application.getBean(TodoProperties.class);
        }

        assertThat(properties)
                .isEqualTo(new TodoProperties(
                        "todos", "a key of at least thirty-two characters", "", "https://todo.example.com"));
    }

    @ParameterizedTest
    @CsvSource({
        "todoApi, TodoApiFunction",
        "todoFiles, TodoFilesFunction",
        "todoUsage, TodoUsageFunction",
        "todoSweep, TodoSweepFunction"
    })
    void the_template_declares_each_of_them(String bean, String resource) {
        var declared = Template.todo().at("Resources", resource, "Properties", "Environment", "Variables");

        for (var name : TodoContext.environment(bean).keySet()) {
            if (!name.startsWith("AWS_")) {
                assertThat(declared.maybe(name)).as(name).isPresent();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "todoApi, TODO_TABLE",
        "todoApi, TODO_CURSOR_KEY",
        "todoApi, TODO_WEB_ORIGIN",
        "todoFiles, TODO_TABLE",
        "todoFiles, TODO_FILES_BUCKET",
        "todoFiles, TODO_FILES_ROLE_ARN",
        "todoFiles, TODO_IDENTITY_POOL_ID",
        "todoFiles, TODO_USER_POOL_PROVIDER",
        "todoFiles, TODO_QUOTA_BYTES",
        "todoFiles, TODO_QUOTA_FILES",
        "todoFiles, TODO_CURSOR_KEY",
        "todoFiles, TODO_WEB_ORIGIN",
        "todoFiles, AWS_REGION",
        "todoUsage, TODO_TABLE",
        "todoSweep, TODO_TABLE",
        "todoSweep, TODO_FILES_BUCKET",
        "todoSweep, TODO_QUOTA_BYTES",
        "todoSweep, TODO_QUOTA_FILES"
    })
    void without_one_of_them_the_start_fails_and_says_which(String function, String name) {
        var environment = TodoContext.environment(function);
        environment.remove(name);

        assertThatThrownBy(() -> TodoContext.start(function, environment))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .rootCause()
                .hasMessageStartingWith(name + " is not set");
    }

    @ParameterizedTest
    @CsvSource({"todoApi", "todoFiles", "todoUsage", "todoSweep"})
    void with_what_the_template_gives_each_function_starts(String function) {
        try (var application = TodoContext.start(function)) {
            assertThat(application.getBean(function)).isInstanceOf(Function.class);
        }
    }

    @Test
    void a_secret_that_can_be_guessed_fails_the_start() {
        var environment = TodoContext.environment("todoApi");
        environment.put("TODO_CURSOR_KEY", "short");

        assertThatThrownBy(() -> TodoContext.start("todoApi", environment))
                .rootCause()
                .hasMessageContaining("at least 32 characters")
                .hasMessageNotContaining("short");
    }
}
