package io.stratus.local.gateway;

import io.stratus.local.gateway.authorizer.Authorizer;
import io.stratus.local.gateway.call.Target;
import io.stratus.local.gateway.integration.Integration;
import io.stratus.local.gateway.throttle.TokenBucket;
import io.stratus.local.gateway.validation.RequestValidation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One method of a resource, with what a request to it goes through, in that order.
record Method(
        @Nullable String operationName,
        TokenBucket bucket,
        Authorizer authorizer,
        RequestValidation validation,
        Integration integration) {

    Target target(Resource resource, Map<String, String> pathParameters) {
        return new Target(resource.path(), resource.id(), operationName, pathParameters);
    }
}
