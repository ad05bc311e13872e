package io.stratus.todo.file;

import static io.stratus.todo.file.Given.ANN;
import static io.stratus.todo.file.Given.BOB;
import static io.stratus.todo.file.Given.put;
import static io.stratus.todo.file.Given.removed;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.common.UserId;
import io.stratus.common.log.CountLog;
import io.stratus.todo.StepClock;
import io.stratus.todo.file.StoredKeys.StoredKey;
import io.stratus.todo.file.Sweep.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SweepTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final StepClock clock = new StepClock();
    private final MemoryUsages usages = new MemoryUsages(clock);
    private final TreeMap<String, StoredKey> bucket = new TreeMap<>();
    private final List<String> asked = new ArrayList<>();

    /// Two keys a page.
    private List<StoredKey> after(String key) {
        asked.add(key);
        return bucket.tailMap(key, false).values().stream().limit(2).toList();
    }

    private void store(Folder folder, String name, long size) {
        store(folder.prefix() + name, size, clock.instant());
    }

    private void store(String key, long size, Instant at) {
        bucket.put(key, new StoredKey(key, size, at));
    }

    private Report sweep() {
        return sweep(new Random(1), Duration.ofMinutes(12));
    }

    private Report sweep(Random random, Duration patience) {
        var log = new CountLog("test", clock);
        return new Sweep(this::after, usages, new Quota(100, 3), log, clock, random, patience).run();
    }

    @Test
    void what_is_counted_rightly_is_left_alone() {
        store(ANN, "a", 10);
        usages.count(put(ANN, "a", 10, "01"));
        clock.step(DAY);

        assertThat(sweep()).isEqualTo(new Report(1, 0, 0, 0));
    }

    @Test
    void files_whose_events_were_lost_are_counted() {
        store(ANN, "a", 10);
        store(ANN, "b", 20);
        store(ANN, "c", 30);
        store(BOB, "a", 5);
        usages.count(put(ANN, "a", 10, "01"));
        usages.count(put(ANN, "b", 2, "01"));
        clock.step(DAY);

        assertThat(sweep()).isEqualTo(new Report(2, 3, 0, 0));
        assertThat(usages.of(ANN)).isEqualTo(new Usage(60, 3));
        assertThat(usages.of(BOB)).isEqualTo(new Usage(5, 1));
    }

    @Test
    void files_that_are_gone_unheard_count_no_more() {
        store(ANN, "a", 10);
        usages.count(put(ANN, "a", 10, "01"));
        usages.count(put(ANN, "b", 20, "01"));
        usages.count(removed(ANN, "c", "01"));
        clock.step(DAY);

        assertThat(sweep()).isEqualTo(new Report(1, 1, 0, 0));
        assertThat(usages.of(ANN)).isEqualTo(new Usage(10, 1));
    }

    @Test
    void an_event_that_comes_after_the_repair_counts_nothing_twice() {
        store(ANN, "a", 10);
        clock.step(DAY);
        sweep();

        usages.count(put(ANN, "a", 10, "01"));

        assertThat(usages.of(ANN)).isEqualTo(new Usage(10, 1));
    }

    @Test
    void what_has_just_changed_is_left_to_its_event() {
        store(ANN, "old", 10);
        clock.step(DAY);
        store(ANN, "new", 10);
        usages.count(put(ANN, "listed before it was deleted", 20, "01"));

        assertThat(sweep()).isEqualTo(new Report(1, 1, 0, 0));
        assertThat(usages.files(ANN)).doesNotContainKey("new");
        assertThat(usages.of(ANN)).isEqualTo(new Usage(30, 2));
    }

    @Test
    void users_over_the_quota_are_counted_and_those_at_it_are_not() {
        store(ANN, "a", 100);
        store(BOB, "a", 101);
        for (int i = 0; i < 4; i++) {
            store(new Folder(new UserId("many")), "a" + i, 1);
        }

        assertThat(sweep().usersOverQuota()).isEqualTo(2);
    }

    @Test
    void keys_in_no_folder_are_skipped() {
        store("private/", 1, clock.instant());
        store("private/a", 1, clock.instant());
        store("private/zz", 1, clock.instant());

        assertThat(sweep()).isEqualTo(new Report(0, 0, 0, 0));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.stratus.common.Seeds#hundred")
    void wherever_it_begins_it_sees_each_folder_once_and_whole(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            var folder = new Folder(new UserId("%02x-%d".formatted(random.nextInt(256), i)));
            for (int n = random.nextInt(1, 4); n > 0; n--) {
                store(folder, "file" + n, 1);
            }
        }
        clock.step(DAY);

        var report = sweep(random, Duration.ofMinutes(12));

        assertThat(report).isEqualTo(new Report(20, bucket.size(), 0, 0));
    }

    @Test
    void a_run_that_takes_too_long_says_so() {
        store(ANN, "a", 10);
        store(BOB, "a", 10);

        var report = sweep(new Random(1), Duration.ofSeconds(-1));

        assertThat(report).isEqualTo(new Report(0, 0, 0, 1));
    }
}
