/// Lambda on this machine: each function's own artefact in child JVMs under AWS's Java runtime interface client.
/// Start at [Functions].
@NullMarked
package io.stratus.local.lambda;

import org.jspecify.annotations.NullMarked;
