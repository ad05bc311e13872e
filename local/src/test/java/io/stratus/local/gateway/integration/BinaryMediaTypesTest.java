package io.stratus.local.gateway.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.local.gateway.openapi.Document;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinaryMediaTypesTest {

    @ParameterizedTest
    @CsvSource({
        "image/png, image/png,        true",
        "Image/PNG, image/png,        true",
        "image/*,   image/webp,       true",
        "*/*,       application/json, true",
        "image/png, image/webp,       false",
        "image/*,   application/json, false",
    })
    void a_declared_type_or_range_is_binary(String declared, String mediaType, boolean binary) {
        var types = BinaryMediaTypes.read(
                new Document(Map.of("x-amazon-apigateway-binary-media-types", List.of(declared))).root());

        assertThat(types.isBinary(mediaType)).isEqualTo(binary);
    }
}
