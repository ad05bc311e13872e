/// Operations that list. Start at [ListObjects].
@NullMarked
package io.stratus.local.s3.listing;

import org.jspecify.annotations.NullMarked;
