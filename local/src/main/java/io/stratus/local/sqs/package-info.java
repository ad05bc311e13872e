/// Standard queues in memory: visibility, delay, retention, long polls, redrive. Start at [Queues].
@NullMarked
package io.stratus.local.sqs;

import org.jspecify.annotations.NullMarked;
