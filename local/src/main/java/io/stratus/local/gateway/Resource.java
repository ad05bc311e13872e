package io.stratus.local.gateway;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A resource with its methods.
///
/// @param any `x-amazon-apigateway-any-method`, for methods that have no entry of their own
record Resource(
        String path,
        String id,
        Map<String, Method> methods,
        @Nullable Method any) {

    @Nullable
    Method method(String name) {
        var method = methods.get(name);
        return method == null ? any : method;
    }
}
