package io.stratus.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UlidsTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void an_id_tells_when_it_was_made() {
        var ulids = new Ulids(InstantSource.fixed(NOON), new Random(1));

        assertThat(ulids.next().instant()).isEqualTo(NOON);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.stratus.common.Seeds#hundred")
    void each_is_greater_than_the_one_before_whatever_the_clock_does(long seed) {
        var random = new Random(seed);
        var time = new AtomicLong(NOON.toEpochMilli());
        var ulids = new Ulids(() -> Instant.ofEpochMilli(time.addAndGet(random.nextInt(-3, 4))), random);

        var made = Stream.generate(ulids::next).limit(200).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void within_one_millisecond_the_random_part_counts_up_by_one() {
        var ulids = new Ulids(InstantSource.fixed(NOON), zeros());

        var made = List.of(ulids.next().text(), ulids.next().text());

        assertThat(made).extracting(text -> text.substring(10)).containsExactly("0000000000000000", "0000000000000001");
    }

    @Test
    void a_random_part_that_overflows_borrows_the_next_millisecond() {
        var ulids = new Ulids(InstantSource.fixed(NOON), ones());

        var last = ulids.next();
        var next = ulids.next();

        assertThat(last.text()).endsWith("ZZZZZZZZZZZZZZZZ");
        assertThat(next).isGreaterThan(last);
        assertThat(next.instant()).isEqualTo(NOON.plusMillis(1));
    }

    @Test
    void threads_never_get_the_same_one() throws Exception {
        var ulids = new Ulids(InstantSource.fixed(NOON), new Random(1));
        Callable<List<Ulid>> thousand =
                () -> Stream.generate(ulids::next).limit(1_000).toList();

        var made = new ArrayList<Ulid>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var each : threads.invokeAll(Collections.nCopies(8, thousand))) {
                assertThat(each.get()).isSorted();
                made.addAll(each.get());
            }
        }

        assertThat(made).doesNotHaveDuplicates().hasSize(8_000);
    }

    private static RandomGenerator zeros() {
        return () -> 0L;
    }

    private static RandomGenerator ones() {
        return () -> -1L;
    }
}
