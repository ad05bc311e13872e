package io.stratus.local.gateway.throttle;

/// A stage's `MethodSettings` entry as far as it throttles.
///
/// @param resourcePath as in the template: `/*`, `/v1/todos` or `/~1v1~1todos`
/// @param httpMethod `GET` and so on, or `*`
public record MethodThrottle(String resourcePath, String httpMethod, Throttle throttle) {

    boolean covers(String path, String method) {
        return (resourcePath.equals("/*") || unescaped().equals(path))
                && (httpMethod.equals("*") || httpMethod.equalsIgnoreCase(method));
    }

    /// The more of path and method it names, the more it counts.
    int weight() {
        return (resourcePath.equals("/*") ? 0 : 2) + (httpMethod.equals("*") ? 0 : 1);
    }

    private String unescaped() {
        return resourcePath.startsWith("/~1") ? resourcePath.substring(1).replace("~1", "/") : resourcePath;
    }
}
