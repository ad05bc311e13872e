/// Uploads from browser forms (S3 API Reference, "Browser-based uploads using POST"). Start at [PostObject].
@NullMarked
package io.stratus.local.s3.form;

import org.jspecify.annotations.NullMarked;
