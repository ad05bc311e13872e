/// Runs the SAM templates of this project on one machine.
@NullMarked
package io.stratus.local;

import org.jspecify.annotations.NullMarked;
