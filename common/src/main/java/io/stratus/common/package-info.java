/// What every service shares: ids, input checks. Nothing in this package knows AWS or Spring.
@NullMarked
package io.stratus.common;

import org.jspecify.annotations.NullMarked;
