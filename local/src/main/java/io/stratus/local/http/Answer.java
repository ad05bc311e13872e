package io.stratus.local.http;

import java.nio.charset.StandardCharsets;

/// A whole answer.
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Answer(int status, Fields fields, byte[] body) {

    public static Answer of(int status, String contentType, String body) {
        return new Answer(status, Fields.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer empty(int status) {
        return new Answer(status, Fields.NONE, new byte[0]);
    }

    public Answer with(String name, String value) {
        return new Answer(status, fields.with(name, value), body);
    }
}
