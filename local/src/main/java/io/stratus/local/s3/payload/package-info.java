/// Bodies of requests, decoded and compared with what was signed of them while they stream. Start at [Payload].
@NullMarked
package io.stratus.local.s3.payload;

import org.jspecify.annotations.NullMarked;
