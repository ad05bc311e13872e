package io.stratus.local.gateway.authorizer;

import io.stratus.local.gateway.call.Call;

/// Decides whether a call may go on.
public sealed interface Authorizer permits Open, CognitoAuthorizer {

    Verdict check(Call call);
}
