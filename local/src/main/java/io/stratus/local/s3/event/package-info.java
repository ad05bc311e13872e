/// Event notifications to queues. Start at [Notifications].
@NullMarked
package io.stratus.local.s3.event;

import org.jspecify.annotations.NullMarked;
