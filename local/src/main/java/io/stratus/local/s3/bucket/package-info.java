/// Buckets as the template describes them. Start at [BucketSpec].
@NullMarked
package io.stratus.local.s3.bucket;

import org.jspecify.annotations.NullMarked;
