package io.stratus.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogTailTest {

    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Test
    void every_line_is_heard_and_the_last_forty_are_kept() throws InterruptedException {
        var lines = IntStream.range(0, 100).mapToObj(i -> "line " + i).toList();

        var tail = follow(String.join("\n", lines));

        assertThat(heard).isEqualTo(lines);
        assertThat(tail.lastLines()).isEqualTo(lines.subList(60, 100));
    }

    @Test
    void empty_lines_count_and_line_ends_do_not() throws InterruptedException {
        var tail = follow("one\r\n\n  two\n");

        assertThat(tail.lastLines()).containsExactly("one", "", "  two");
    }

    @Test
    void a_line_without_end_comes_in_pieces() throws InterruptedException {
        follow("x".repeat(300 * 1024));

        assertThat(heard).extracting(String::length).containsExactly(256 * 1024, 44 * 1024);
    }

    private LogTail follow(String output) throws InterruptedException {
        var tail = LogTail.follow(new ByteArrayInputStream(output.getBytes(UTF_8)), heard::add);
        tail.awaitEnd(Duration.ofSeconds(5));
        return tail;
    }
}
