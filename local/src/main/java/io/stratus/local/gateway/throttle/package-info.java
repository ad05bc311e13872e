/// Stage and method throttling by token buckets. Start at [Throttles].
@NullMarked
package io.stratus.local.gateway.throttle;

import org.jspecify.annotations.NullMarked;
