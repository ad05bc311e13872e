package io.stratus.local.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PendingTest {

    private static final Duration VALIDITY = Duration.ofMinutes(3);

    private final SteppedClock clock = new SteppedClock();
    private final Pending<String> pending = new Pending<>(clock, new SecureRandom());

    @Test
    void a_handle_is_base64_and_works_once() {
        var handle = pending.put("value", VALIDITY);

        assertThat(Base64.getDecoder().decode(handle)).hasSize(48);
        assertThat(pending.take(handle)).isEqualTo("value");
        assertThat(pending.take(handle)).isNull();
    }

    @Test
    void a_handle_ends_with_its_validity() {
        var handle = pending.put("value", VALIDITY);
        clock.step(VALIDITY);

        assertThat(pending.take(handle)).isNull();
    }

    @Test
    void beyond_10_000_the_oldest_is_forgotten() {
        var oldest = pending.put("oldest", VALIDITY);
        var second = pending.put("second", VALIDITY);
        for (int i = 0; i < 9_999; i++) {
            assertThat(pending.put("more", VALIDITY)).isNotEmpty();
        }

        assertThat(pending.take(oldest)).isNull();
        assertThat(pending.take(second)).isEqualTo("second");
    }
}
