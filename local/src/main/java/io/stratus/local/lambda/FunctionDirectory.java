package io.stratus.local.lambda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds functions by all the names that Lambda's `Invoke` takes (API reference, parameter `FunctionName`).
final class FunctionDirectory {

    private final List<FunctionPool> pools = new ArrayList<>();
    private final Map<String, Found> byName = new HashMap<>();

    /// @param invokedArn with the qualifier that was asked for
    record Found(FunctionPool pool, String invokedArn) {}

    /// @throws IllegalArgumentException if another function has the name
    void add(FunctionSpec function, FunctionPool pool) {
        var found = new Found(pool, function.arn());
        var partialArn = function.account() + ":function:" + function.name();
        for (var name : List.of(function.name(), partialArn, function.arn())) {
            if (byName.put(name, found) != null) {
                throw new IllegalArgumentException("two functions are called " + name);
            }
        }
        pools.add(pool);
    }

    List<FunctionPool> pools() {
        return List.copyOf(pools);
    }

    /// Any qualifier is taken: one artefact stands behind every version and alias.
    @Nullable
    Found find(String name) {
        var found = byName.get(name);
        int colon = name.lastIndexOf(':');
        if (found != null || colon < 0) {
            return found;
        }
        var unqualified = byName.get(name.substring(0, colon));
        var qualifier = name.substring(colon + 1);
        if (unqualified == null || !qualifier.matches("[A-Za-z0-9$_-]{1,128}")) {
            return null;
        }
        return new Found(unqualified.pool(), unqualified.invokedArn() + ":" + qualifier);
    }
}
