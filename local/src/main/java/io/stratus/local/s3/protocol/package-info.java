/// S3's errors and its XML. Start at [S3Error].
@NullMarked
package io.stratus.local.s3.protocol;

import org.jspecify.annotations.NullMarked;
