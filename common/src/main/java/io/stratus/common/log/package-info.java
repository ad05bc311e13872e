/// Logs and metrics as CloudWatch reads them: one JSON object a line on standard output, no personal value in it.
/// Start reading at [io.stratus.common.log.CallLog].
@NullMarked
package io.stratus.common.log;

import org.jspecify.annotations.NullMarked;
