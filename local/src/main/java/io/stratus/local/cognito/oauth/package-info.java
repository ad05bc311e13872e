/// The domain of a user pool: pages to sign in, and the OAuth 2.0 endpoints behind them. Start at [PoolDomain].
@NullMarked
package io.stratus.local.cognito.oauth;

import org.jspecify.annotations.NullMarked;
