package io.stratus.local.gateway.call;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The method that a request was matched to.
///
/// @param resource the path as declared, with its parameters in braces
/// @param operationName the operationId, where there is one
/// @param pathParameters percent-encoded as they came: a REST API leaves them so for a Lambda proxy
///     integration (aws-sam-cli issue 771)
public record Target(
        String resource, String resourceId, @Nullable String operationName, Map<String, String> pathParameters) {}
