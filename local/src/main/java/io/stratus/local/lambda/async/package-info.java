/// Asynchronous calls: Lambda takes an event, calls the function by itself and tries again. Start at [AsyncCalls].
@NullMarked
package io.stratus.local.lambda.async;

import org.jspecify.annotations.NullMarked;
