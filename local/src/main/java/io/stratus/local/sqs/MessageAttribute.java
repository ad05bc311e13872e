package io.stratus.local.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/// A typed value beside a message's body.
///
/// @param dataType `String`, `Number` or `Binary`, with or without a label of one's own after a dot
/// @param value text, or base64 where the type is binary
public record MessageAttribute(String dataType, String value) {

    public boolean binary() {
        return dataType.equals("Binary") || dataType.startsWith("Binary.");
    }

    /// The value itself.
    public byte[] bytes() {
        return binary() ? Base64.getDecoder().decode(value) : value.getBytes(UTF_8);
    }
}
