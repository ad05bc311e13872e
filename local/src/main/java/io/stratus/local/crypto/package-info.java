/// Hashes and random identifiers, as many parts of the run need them. Start at [Sha256].
@NullMarked
package io.stratus.local.crypto;

import org.jspecify.annotations.NullMarked;
