package io.stratus.local.gateway.throttle;

import java.util.Comparator;
import java.util.List;

/// The throttling of a stage: every method has a bucket of its own, filled as its own entry says or as the
/// stage's default ("Per-API, per-stage throttling limits are applied at the API method level").
public record Throttles(Throttle fallback, List<MethodThrottle> entries) {

    public Throttles {
        entries = List.copyOf(entries);
    }

    public TokenBucket bucket(String path, String method) {
        return new TokenBucket(entries.stream()
                .filter(entry -> entry.covers(path, method))
                .max(Comparator.comparingInt(MethodThrottle::weight))
                .map(MethodThrottle::throttle)
                .orElse(fallback));
    }
}
