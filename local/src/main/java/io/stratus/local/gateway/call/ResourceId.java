package io.stratus.local.gateway.call;

/// Six characters like API Gateway's own resource ids, the same at every start.
public final class ResourceId {

    private ResourceId() {}

    public static String of(String path) {
        var digits = Integer.toString(path.hashCode() & Integer.MAX_VALUE, 36);
        return "0".repeat(6 - digits.length()) + digits;
    }
}
