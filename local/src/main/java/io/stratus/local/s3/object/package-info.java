/// Operations on one object. Start at [GetObject].
@NullMarked
package io.stratus.local.s3.object;

import org.jspecify.annotations.NullMarked;
