/// One request on its way through the gateway, and how it may end. Start at [Call].
@NullMarked
package io.stratus.local.gateway.call;

import org.jspecify.annotations.NullMarked;
