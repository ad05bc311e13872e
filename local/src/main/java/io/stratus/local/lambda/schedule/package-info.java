/// Schedules of EventBridge that call functions. Start at [Schedules].
@NullMarked
package io.stratus.local.lambda.schedule;

import org.jspecify.annotations.NullMarked;
