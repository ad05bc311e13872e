package io.stratus.todo.file;

import static io.stratus.todo.file.Given.ANN;
import static io.stratus.todo.file.Given.BOB;
import static io.stratus.todo.file.Given.put;
import static io.stratus.todo.file.Given.removed;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.todo.StepClock;
import io.stratus.todo.file.FileState.Present;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every adapter of [Usages] does.
abstract class UsagesContract {

    final StepClock clock = new StepClock();

    abstract Usages usages();

    @Test
    void nothing_is_stored_by_a_user_of_whom_nothing_is_known() {
        assertThat(usages().of(ANN)).isEqualTo(Usage.NONE);
        assertThat(usages().files(ANN)).isEmpty();
    }

    @Test
    void files_are_summed_up_for_each_user() {
        usages().count(put(ANN, "a.txt", 10, "01"));
        usages().count(put(ANN, "b.txt", 5, "02"));
        usages().count(put(BOB, "a.txt", 700, "03"));

        assertThat(usages().of(ANN)).isEqualTo(new Usage(15, 2));
        assertThat(usages().of(BOB)).isEqualTo(new Usage(700, 1));
    }

    @Test
    void a_file_that_is_written_over_counts_with_its_new_size() {
        usages().count(put(ANN, "a.txt", 10, "01"));
        usages().count(put(ANN, "a.txt", 4, "02"));

        assertThat(usages().of(ANN)).isEqualTo(new Usage(4, 1));
    }

    @Test
    void a_file_that_is_removed_counts_no_more() {
        usages().count(put(ANN, "a.txt", 10, "01"));
        usages().count(removed(ANN, "a.txt", "02"));

        assertThat(usages().of(ANN)).isEqualTo(Usage.NONE);
    }

    @Test
    void an_event_that_comes_twice_counts_once() {
        usages().count(put(ANN, "a.txt", 10, "01"));
        usages().count(put(ANN, "a.txt", 10, "01"));

        assertThat(usages().of(ANN)).isEqualTo(new Usage(10, 1));
    }

    @Test
    void an_event_that_comes_after_a_later_one_does_not_count() {
        usages().count(removed(ANN, "a.txt", "02"));
        usages().count(put(ANN, "a.txt", 10, "01"));

        assertThat(usages().of(ANN)).isEqualTo(Usage.NONE);
    }

    @Test
    void names_are_told_apart_code_point_by_code_point() {
        usages().count(put(ANN, "é", 1, "01"));
        usages().count(put(ANN, "e\u0301", 2, "01"));
        usages().count(put(ANN, "", 4, "01"));

        assertThat(usages().of(ANN)).isEqualTo(new Usage(7, 3));
    }

    static Stream<Long> twenty() {
        return Stream.iterate(1L, seed -> seed + 1).limit(20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("twenty")
    void any_order_and_any_repetition_end_at_the_last_event_of_each_file(long seed) {
        var random = new Random(seed);
        var events = new ArrayList<FileEvent>();
        var expected = Usage.NONE;
        for (var name : List.of("a", "b", "c")) {
            FileState last = new FileState.Absent();
            for (int i = 1; i <= 4; i++) {
                last = random.nextBoolean() ? new Present(random.nextInt(1_000)) : new FileState.Absent();
                events.add(new FileEvent(ANN, name, last, Sequencer.of("0" + i)));
            }
            expected = expected.plus(last.usage());
        }
        events.addAll(List.copyOf(events.subList(0, random.nextInt(events.size()))));
        Collections.shuffle(events, random);

        events.forEach(usages()::count);

        assertThat(usages().of(ANN)).isEqualTo(expected);
    }

    @Test
    void a_correction_changes_sum_and_file_and_leaves_the_order_of_events_alone() {
        usages().count(put(ANN, "a.txt", 10, "05"));
        var was = usages().files(ANN).get("a.txt");
        clock.step(Duration.ofSeconds(1));

        assertThat(usages().correct(ANN, "a.txt", was, new Present(7))).isTrue();
        usages().count(put(ANN, "a.txt", 99, "04"));

        assertThat(usages().of(ANN)).isEqualTo(new Usage(7, 1));
        usages().count(put(ANN, "a.txt", 8, "06"));
        assertThat(usages().of(ANN)).isEqualTo(new Usage(8, 1));
    }

    @Test
    void a_correction_of_a_file_that_nobody_recorded_gives_way_to_its_event() {
        assertThat(usages().correct(ANN, "a.txt", null, new Present(10))).isTrue();
        usages().count(put(ANN, "a.txt", 10, "01"));

        assertThat(usages().of(ANN)).isEqualTo(new Usage(10, 1));
    }

    @Test
    void a_correction_of_what_has_changed_meanwhile_is_not_made() {
        usages().count(put(ANN, "a.txt", 10, "01"));
        var was = usages().files(ANN).get("a.txt");
        usages().count(removed(ANN, "a.txt", "02"));

        assertThat(usages().correct(ANN, "a.txt", was, new Present(7))).isFalse();
        assertThat(usages().correct(ANN, "a.txt", null, new Present(7))).isFalse();

        assertThat(usages().of(ANN)).isEqualTo(Usage.NONE);
    }
}
