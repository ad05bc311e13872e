/// The system from outside: HTTP and the AWS SDK against a run of its own. Start at [Stratus].
@NullMarked
package io.stratus.it;

import org.jspecify.annotations.NullMarked;
