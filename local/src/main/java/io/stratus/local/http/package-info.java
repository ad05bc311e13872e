/// What every local service answers through: blocking handlers on virtual threads, on loopback only.
/// Start at [LoopbackServer].
@NullMarked
package io.stratus.local.http;

import org.jspecify.annotations.NullMarked;
