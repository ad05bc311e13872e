package io.stratus.local.gateway;

import io.stratus.local.gateway.throttle.MethodThrottle;
import io.stratus.local.gateway.throttle.Throttle;
import java.util.List;
import java.util.Map;

/// A REST API as its template declares it.
///
/// @param openapi the DefinitionBody, resolved: maps, lists, strings, numbers and booleans
/// @param throttle of a method that no entry names; [Throttle#ACCOUNT] where the stage sets none
/// @param methods the stage's `MethodSettings` that throttle; `/*` with `*` is its default
public record ApiSpec(
        String apiId,
        String stage,
        String region,
        String accountId,
        Map<String, Object> openapi,
        Throttle throttle,
        List<MethodThrottle> methods) {

    public ApiSpec {
        methods = List.copyOf(methods);
    }
}
