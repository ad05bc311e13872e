package io.stratus.local.iam;

import java.util.List;
import java.util.Map;

/// What a request wants to do, in the terms of the Service Authorization Reference.
///
/// @param action such as `s3:GetObject`
/// @param resource its ARN; `*` where the action has none
/// @param keys the service's own condition keys, such as `s3:prefix`; an absent one is not in the request
public record Access(String action, String resource, Map<String, List<String>> keys) {

    public Access {
        keys = Map.copyOf(keys);
    }

    public static Access to(String action, String resource) {
        return new Access(action, resource, Map.of());
    }
}
