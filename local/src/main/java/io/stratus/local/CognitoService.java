package io.stratus.local;

import io.stratus.local.aws.AwsService;
import io.stratus.local.cognito.UserPools;
import io.stratus.local.http.Answer;
import io.stratus.local.http.Incoming;
import io.stratus.local.iam.Caller;
import org.jspecify.annotations.Nullable;

/// The user pools behind the endpoint. They know themselves which of their operations need a caller.
record CognitoService(UserPools pools) implements AwsService {

    @Override
    public Answer answer(Incoming request, @Nullable Caller caller) {
        return pools.answer(request, caller == null ? null : caller.principal().arn());
    }

    @Override
    public boolean takesUnsigned(Incoming request) {
        return true;
    }
}
