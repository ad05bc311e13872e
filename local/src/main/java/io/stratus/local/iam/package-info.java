/// Who calls: access keys, the principals behind them, and AWS Signature Version 4 checked over the request as it came.
/// Start at [SignatureVerifier].
@NullMarked
package io.stratus.local.iam;

import org.jspecify.annotations.NullMarked;
