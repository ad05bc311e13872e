/// Who may call a method: Cognito user pool authorizers. Start at [Authorizers].
@NullMarked
package io.stratus.local.gateway.authorizer;

import org.jspecify.annotations.NullMarked;
