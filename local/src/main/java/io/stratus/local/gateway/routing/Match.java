package io.stratus.local.gateway.routing;

import java.util.Map;

/// A resource and the values of its path parameters, percent-encoded as they came.
public record Match<R>(R resource, Map<String, String> parameters) {}
