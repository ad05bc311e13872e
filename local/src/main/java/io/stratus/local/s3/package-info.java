/// S3: the requests of browsers, SDKs and functions on the buckets of the template. Start at [S3Service].
@NullMarked
package io.stratus.local.s3;

import org.jspecify.annotations.NullMarked;
