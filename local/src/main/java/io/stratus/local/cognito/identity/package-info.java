/// Amazon Cognito identity pools: AWS credentials of a role for users who signed in to a user pool. Start at
/// [IdentityPools].
@NullMarked
package io.stratus.local.cognito.identity;

import org.jspecify.annotations.NullMarked;
