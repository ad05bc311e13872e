package io.stratus.local.gateway.integration;

import io.stratus.local.gateway.call.Call;
import io.stratus.local.gateway.call.MediaType;
import io.stratus.local.gateway.openapi.Part;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// `x-amazon-apigateway-binary-media-types`: which bodies travel as base64 ("Content type conversions in API
/// Gateway").
record BinaryMediaTypes(Set<String> types) {

    static BinaryMediaTypes read(Part root) {
        List<String> types = root.texts("x-amazon-apigateway-binary-media-types");
        return new BinaryMediaTypes(
                types.stream().map(type -> type.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet()));
    }

    boolean isBinary(String mediaType) {
        return !types.isEmpty()
                && (types.contains("*/*")
                        || types.contains(mediaType)
                        || types.contains(mediaType.substring(0, mediaType.indexOf('/') + 1) + "*"));
    }

    /// Only the first type of Accept counts ("Amazon API Gateway important notes").
    boolean accepts(Call call) {
        return isBinary(MediaType.of(call.header("Accept")));
    }
}
