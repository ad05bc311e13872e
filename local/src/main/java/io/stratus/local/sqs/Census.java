package io.stratus.local.sqs;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// Counts the messages of a queue.
///
/// @param oldest age of the oldest; null where there is none
record Census(
        int visible, int inFlight, int delayed, @Nullable Duration oldest) {

    static Census of(Collection<Stored> all, Instant now) {
        int visible = (int) all.stream().filter(stored -> stored.visible(now)).count();
        int inFlight = (int) all.stream().filter(stored -> stored.inFlight(now)).count();
        var oldest = all.stream()
                .map(stored -> stored.message.sentAt())
                .min(Comparator.naturalOrder())
                .map(sent -> Duration.between(sent, now))
                .orElse(null);
        return new Census(visible, inFlight, all.size() - visible - inFlight, oldest);
    }

    QueueState state(QueueSpec spec, boolean deadLetterQueue) {
        var redrive = spec.redrive();
        return new QueueState(
                spec.name(),
                spec.arn(),
                visible,
                inFlight,
                delayed,
                oldest,
                redrive == null ? null : redrive.dlqArn(),
                deadLetterQueue);
    }
}
