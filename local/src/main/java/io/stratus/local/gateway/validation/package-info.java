/// Basic request validation, before the integration is called. Start at [RequestValidators].
@NullMarked
package io.stratus.local.gateway.validation;

import org.jspecify.annotations.NullMarked;
