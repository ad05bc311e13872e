/// AWS Security Token Service: temporary credentials of roles, for callers and for web identities whom their trust
/// policies let in. Start at [SecurityTokenService].
@NullMarked
package io.stratus.local.sts;

import org.jspecify.annotations.NullMarked;
