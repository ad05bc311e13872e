/// Reads a SAM template as a deployment would resolve it: parameters, conditions, intrinsic functions, the names that
/// AWS would give. Start at [Stack].
@NullMarked
package io.stratus.local.template;

import org.jspecify.annotations.NullMarked;
