/// A local API Gateway REST API: what an OpenAPI document with API Gateway's extensions says, on loopback.
/// Start at [Gateway].
@NullMarked
package io.stratus.local.gateway;

import org.jspecify.annotations.NullMarked;
