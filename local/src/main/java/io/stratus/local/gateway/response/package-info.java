/// What the gateway answers itself: `x-amazon-apigateway-gateway-responses`. Start at [GatewayResponses].
@NullMarked
package io.stratus.local.gateway.response;

import org.jspecify.annotations.NullMarked;
