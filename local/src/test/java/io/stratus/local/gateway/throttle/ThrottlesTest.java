package io.stratus.local.gateway.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ThrottlesTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void a_full_bucket_gives_its_burst_and_then_the_rate() {
        var bucket = new TokenBucket(new Throttle(10, 5));

        assertThat(taken(bucket, NOON)).isEqualTo(5);
        assertThat(taken(bucket, NOON.plusMillis(99))).isZero();
        assertThat(taken(bucket, NOON.plusMillis(100))).isEqualTo(1);
        assertThat(taken(bucket, NOON.plusMillis(400))).isEqualTo(3);
        assertThat(taken(bucket, NOON.plusSeconds(60))).isEqualTo(5);
    }

    @Test
    void nothing_passes_without_rate_or_burst() {
        assertThat(taken(new TokenBucket(new Throttle(0, 5)), NOON)).isZero();
        assertThat(taken(new TokenBucket(new Throttle(5, 0)), NOON)).isZero();
    }

    @Test
    void many_at_once_never_get_more_than_the_burst() {
        var bucket = new TokenBucket(new Throttle(1, 100));
        var taken = new AtomicInteger();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 1_000; i++) {
                threads.execute(() -> taken.addAndGet(bucket.take(NOON) ? 1 : 0));
            }
        }

        assertThat(taken).hasValue(100);
    }

    @Test
    void a_methods_own_entry_counts_before_the_stages_default() {
        var throttles = new Throttles(
                Throttle.ACCOUNT,
                List.of(
                        new MethodThrottle("/*", "*", new Throttle(1, 2)),
                        new MethodThrottle("/v1/todos", "GET", new Throttle(1, 3)),
                        new MethodThrottle("/~1v1~1lists", "*", new Throttle(1, 4))));

        assertThat(taken(throttles.bucket("/v1/todos", "get"), NOON)).isEqualTo(3);
        assertThat(taken(throttles.bucket("/v1/todos", "post"), NOON)).isEqualTo(2);
        assertThat(taken(throttles.bucket("/v1/lists", "get"), NOON)).isEqualTo(4);
    }

    private static int taken(TokenBucket bucket, Instant now) {
        int taken = 0;
        while (bucket.take(now)) {
            taken++;
        }
        return taken;
    }
}
