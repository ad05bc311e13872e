package io.stratus.benchmarks.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadTest {

    @Test
    void exactly_the_given_number_of_requests_is_sent() throws InterruptedException {
        var sent = new AtomicInteger();

        var sample = new Load(3, 100).run(sent::incrementAndGet);

        assertThat(sent).hasValue(100);
        assertThat(sample.millis().count()).isEqualTo(100);
        assertThat(sample.perSecond()).isPositive();
    }

    @Test
    void clients_send_at_the_same_time() throws InterruptedException {
        var all = new CyclicBarrier(4);

        var sample = new Load(4, 4).run(() -> all.await(10, TimeUnit.SECONDS));

        assertThat(sample.millis().count()).isEqualTo(4);
    }

    @Test
    void a_failed_request_is_no_sample() {
        var load = new Load(1, 10);

        assertThatIllegalStateException()
                .isThrownBy(() -> load.run(() -> {
                    throw new IOException("503 instead of 200");
                }))
                .havingRootCause()
                .withMessage("503 instead of 200");
    }
}
