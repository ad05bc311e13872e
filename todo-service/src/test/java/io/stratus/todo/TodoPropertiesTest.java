package io.stratus.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TodoPropertiesTest {

    @Test
    void the_environment_of_the_template_is_read() {
        TodoProperties properties;
        try (var application = TodoContext.start()) {
            properties = application.getBean(TodoProperties.class);
        }

        assertThat(properties)
                .isEqualTo(new TodoProperties(
                        "todos", "a key of at least thirty-two characters", "", "https://todo.example.com"));
    }

    @Test
    void the_template_declares_each_of_them() {
        var declared = Template.todo().at("Resources", "TodoApiFunction", "Properties", "Environment", "Variables");

        for (var name : TodoContext.ENVIRONMENT.keySet()) {
            assertThat(declared.maybe(name)).as(name).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource({"TODO_TABLE", "TODO_CURSOR_KEY", "TODO_WEB_ORIGIN"})
    void without_one_of_them_the_start_fails_and_says_which(String name) {
        var environment = new HashMap<>(TodoContext.ENVIRONMENT);
        environment.remove(name);

        assertThatThrownBy(() -> TodoContext.start(environment))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .rootCause()
                .hasMessageStartingWith(name + " is not set");
    }

    @Test
    void a_secret_that_can_be_guessed_fails_the_start() {
        var environment = new HashMap<>(TodoContext.ENVIRONMENT);
        environment.put("TODO_CURSOR_KEY", "short");

        assertThatThrownBy(() -> TodoContext.start(environment))
                .rootCause()
                .hasMessageContaining("at least 32 characters")
                .hasMessageNotContaining("short");
    }
}
