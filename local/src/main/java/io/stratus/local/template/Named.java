package io.stratus.local.template;

import java.util.Map;

/// What AWS would call a resource.
///
/// @param ref what Ref gives
/// @param attributes what Fn::GetAtt gives, by attribute
public record Named(String ref, Map<String, String> attributes) {

    public Named {
        attributes = Map.copyOf(attributes);
    }
}
