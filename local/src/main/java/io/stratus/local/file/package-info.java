/// Files that hold secrets and must survive whatever kills the process. Start at [PrivateFile].
@NullMarked
package io.stratus.local.file;

import org.jspecify.annotations.NullMarked;
