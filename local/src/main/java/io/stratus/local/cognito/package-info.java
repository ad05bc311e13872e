/// Amazon Cognito user pools, as much as signing up and signing in need. Start at [UserPools].
@NullMarked
package io.stratus.local.cognito;

import org.jspecify.annotations.NullMarked;
