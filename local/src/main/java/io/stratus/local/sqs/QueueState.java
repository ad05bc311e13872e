package io.stratus.local.sqs;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A queue as it stands now.
///
/// @param visible messages that a receive would get
/// @param inFlight received, and neither deleted nor visible again
/// @param delayed sent, and not yet visible
/// @param oldest age of the oldest message; null where there is none
/// @param dlqArn its dead-letter queue; null where it has none
/// @param deadLetterQueue whether it is the dead-letter queue of another
public record QueueState(
        String name,
        String arn,
        int visible,
        int inFlight,
        int delayed,
        @Nullable Duration oldest,
        @Nullable String dlqArn,
        boolean deadLetterQueue) {}
