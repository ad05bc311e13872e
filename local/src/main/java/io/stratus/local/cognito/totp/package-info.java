/// Codes of an authenticator app, from a shared secret and the time. Start at [Totp].
@NullMarked
package io.stratus.local.cognito.totp;

import org.jspecify.annotations.NullMarked;
