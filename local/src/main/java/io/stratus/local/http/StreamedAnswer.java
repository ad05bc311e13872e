package io.stratus.local.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/// An answer whose body is read as it is sent, and closed whatever becomes of the client.
///
/// @param length of the body in bytes; that of the answer to a GET where this is one to a HEAD, whose body is empty
public record StreamedAnswer(int status, Fields fields, InputStream body, long length) {

    public static StreamedAnswer of(Answer whole) {
        return new StreamedAnswer(
                whole.status(), whole.fields(), new ByteArrayInputStream(whole.body()), whole.body().length);
    }

    public StreamedAnswer with(String name, String value) {
        return new StreamedAnswer(status, fields.with(name, value), body, length);
    }
}
