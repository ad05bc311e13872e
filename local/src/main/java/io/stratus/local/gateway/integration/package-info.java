/// What a method calls: a function by Lambda proxy integration, or nothing (a mock). Start at [Integrations].
@NullMarked
package io.stratus.local.gateway.integration;

import org.jspecify.annotations.NullMarked;
