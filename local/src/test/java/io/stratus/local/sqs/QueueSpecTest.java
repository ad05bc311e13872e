package io.stratus.local.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.local.sqs.QueueSpec.Redrive;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Bounds: CloudFormation, `AWS::SQS::Queue`.
class QueueSpecTest {

    @Test
    void a_standard_queue_is_taken() {
        var queue = queue("photos", Duration.ofHours(12), null);

        assertThat(queue).returns("eu-central-1", QueueSpec::region).returns("000000000000", QueueSpec::account);
    }

    @Test
    void a_fifo_queue_is_refused_by_name() {
        assertThatThrownBy(() -> queue("photos.fifo", Duration.ZERO, null)).hasMessageContaining("photos.fifo is FIFO");
    }

    @Test
    void a_visibility_timeout_over_twelve_hours_is_refused() {
        assertThatThrownBy(() -> queue("photos", Duration.ofHours(12).plusSeconds(1), null))
                .hasMessageContaining("visibilityTimeout of queue photos");
    }

    @Test
    void a_dead_letter_queue_must_be_another_of_the_run() {
        var photos = queue("photos", Duration.ZERO, new Redrive(arn("lost"), 3));
        var own = queue("own", Duration.ZERO, new Redrive(arn("own"), 3));

        try (var queues = open(photos, queue("lost", Duration.ZERO, null))) {
            assertThat(queues.states()).extracting(QueueState::deadLetterQueue).containsExactly(false, true);
        }
        assertThatThrownBy(() -> open(photos)).hasMessageContaining("photos gives up to " + arn("lost"));
        assertThatThrownBy(() -> open(own)).hasMessageContaining("own gives up to " + arn("own"));
    }

    @Test
    void a_receive_count_of_none_is_refused() {
        assertThatThrownBy(() -> new Redrive(arn("lost"), 0)).hasMessageContaining("maxReceiveCount is 0");
    }

    @Test
    void no_two_queues_are_the_same() {
        var photos = queue("photos", Duration.ZERO, null);

        assertThatThrownBy(() -> open(photos, photos)).hasMessageContaining("two queues are " + arn("photos"));
    }

    private static Queues open(QueueSpec... specs) {
        return Queues.open(List.of(specs), InstantSource.system(), new SecureRandom());
    }

    private static String arn(String name) {
        return "arn:aws:sqs:eu-central-1:000000000000:" + name;
    }

    private static QueueSpec queue(String name, Duration visibility, @Nullable Redrive redrive) {
        return new QueueSpec(
                name,
                arn(name),
                "http://127.0.0.1/000000000000/" + name,
                visibility,
                Duration.ofDays(4),
                Duration.ZERO,
                Duration.ZERO,
                redrive);
    }
}
