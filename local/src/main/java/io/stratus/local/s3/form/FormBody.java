package io.stratus.local.s3.form;

import io.stratus.local.s3.protocol.S3Error;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;

/// A form's body (RFC 7578), read as it comes: first the fields, then the file. What follows the file is ignored, as S3
/// does.
final class FormBody {

    private static final int BUFFER = 16 * 1024;

    private final InputStream body;
    private final FormParts parts = new FormParts();
    private final MultiPart.Parser parser;
    private boolean ended;

    /// @throws S3Error if the type names no boundary
    FormBody(String contentType, InputStream body) {
        var boundary = MultiPart.extractBoundary(contentType);
        if (boundary == null) {
            throw malformed();
        }
        this.body = body;
        this.parser = new MultiPart.Parser(boundary, parts);
    }

    /// Reads as far as the file. Names are in lower case.
    ///
    /// @throws S3Error if there is no file, or too much comes before it
    Map<String, String> fields() throws IOException {
        while (!parts.atFile()) {
            step();
            if (ended && !parts.atFile()) {
                throw S3Error.invalidArgument("POST requires exactly one file upload per request.");
            }
        }
        return parts.fields();
    }

    /// What the client calls the file, without its path; empty where it does not say.
    String fileName() {
        var name = parts.fileName();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /// Copies the file.
    ///
    /// @return bytes
    /// @throws S3Error if it is longer than allowed, or the form breaks off
    long transferFile(OutputStream out, long most) throws IOException {
        long length = 0;
        while (true) {
            var some = parts.takeFile();
            length += some.length;
            if (length > most) {
                throw S3Error.entityTooLarge();
            }
            out.write(some);
            if (parts.fileEnded()) {
                return length;
            }
            if (ended) {
                throw malformed();
            }
            step();
        }
    }

    private void step() throws IOException {
        var buffer = new byte[BUFFER];
        int read = body.read(buffer);
        ended = read < 0;
        parser.parse(Content.Chunk.from(ByteBuffer.wrap(buffer, 0, Math.max(read, 0)), ended));
        if (parts.failed()) {
            throw malformed();
        }
    }

    private static S3Error malformed() {
        return new S3Error(
                400, "MalformedPOSTRequest", "The body of your POST request is not well-formed multipart/form-data.");
    }
}
