/// Which declared resource a path means. Start at [Resources].
@NullMarked
package io.stratus.local.gateway.routing;

import org.jspecify.annotations.NullMarked;
