package io.stratus.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenedTest {

    private final List<String> closed = new ArrayList<>();
    private final Opened opened = new Opened();

    @Test
    void what_was_opened_last_is_closed_first() {
        add("engine");
        add("service");
        add("server");

        opened.close();

        assertThat(closed).containsExactly("server", "service", "engine");
    }

    @Test
    void one_that_fails_to_close_does_not_keep_the_rest_open() {
        add("engine");
        opened.add(() -> {
            throw new IllegalStateException("stuck");
        });
        add("server");

        opened.close();

        assertThat(closed).containsExactly("server", "engine");
    }

    @Test
    void nothing_is_closed_twice() {
        add("engine");

        opened.close();
        opened.close();

        assertThat(closed).containsExactly("engine");
    }

    @Test
    void what_comes_after_the_end_is_closed_at_once_and_whoever_brought_it_told() {
        opened.close();

        assertThatThrownBy(() -> add("late"))
                .isInstanceOf(StartRefused.class)
                .hasMessage("Stopped before everything was ready.");
        assertThat(closed).containsExactly("late");
    }

    private void add(String name) {
        opened.add(() -> closed.add(name));
    }
}
