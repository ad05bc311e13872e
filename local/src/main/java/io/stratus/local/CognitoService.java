package io.stratus.local;

import io.stratus.local.aws.AwsService;
import io.stratus.local.cognito.UserPools;
import io.stratus.local.cognito.oauth.PoolDomain;
import io.stratus.local.http.Answer;
import io.stratus.local.http.Incoming;
import io.stratus.local.iam.Access;
import io.stratus.local.iam.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The user pools behind the endpoint, with the pages and OAuth endpoints of their domains. They know themselves which
/// of their operations need a caller.
record CognitoService(UserPools pools, PoolDomain domain) implements AwsService {

    static CognitoService of(UserPools pools, Starting starting) {
        return new CognitoService(pools, new PoolDomain(pools, starting.clock(), starting.random()));
    }

    @Override
    public Answer answer(Incoming request, @Nullable Caller caller) {
        if (domain.has(request)) {
            return domain.answer(request);
        }
        return pools.answer(request, caller == null ? null : caller.principal().arn());
    }

    @Override
    public List<Access> needs(Incoming request, @Nullable Caller caller) {
        var pool = pools.administered(request, Place.ACCOUNT);
        var target = request.fields().first("X-Amz-Target");
        return pool == null || target == null
                ? List.of()
                : List.of(Access.to("cognito-idp:" + target.substring(target.indexOf('.') + 1), pool));
    }

    @Override
    public boolean takesUnsigned(Incoming request) {
        return true;
    }
}
