/// What every operation shares: its target, its permissions, its conditions. Start at [S3Operation].
@NullMarked
package io.stratus.local.s3.request;

import org.jspecify.annotations.NullMarked;
