/// Event source mappings: what polls a source on behalf of a function and calls it with batches. Start at
/// [SqsMapping].
@NullMarked
package io.stratus.local.lambda.source;

import org.jspecify.annotations.NullMarked;
