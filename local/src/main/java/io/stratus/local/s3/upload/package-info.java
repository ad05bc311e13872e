/// Multipart uploads. Start at [CreateMultipartUpload].
@NullMarked
package io.stratus.local.s3.upload;

import org.jspecify.annotations.NullMarked;
