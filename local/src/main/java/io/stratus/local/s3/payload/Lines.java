package io.stratus.local.s3.payload;

import io.stratus.local.s3.protocol.S3Error;
import java.io.IOException;
import java.io.InputStream;

/// The lines between the chunks of a body.
record Lines(InputStream raw) {

    private static final int LONGEST = 8 * 1024; // characters

    /// Without its line feed. At the very end of the body it is empty: clients differ in how they end a trailer.
    String next() throws IOException {
        var line = new StringBuilder();
        for (int read = raw.read(); read >= 0 && read != '\n'; read = raw.read()) {
            if (line.length() == LONGEST) {
                throw S3Error.invalidRequest("A line of the chunked body is too long.");
            }
            line.append((char) read);
        }
        return line.toString().stripTrailing();
    }
}
