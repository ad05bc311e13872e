package io.stratus.local.s3.payload;

import io.stratus.local.s3.protocol.S3Error;
import java.io.ByteArrayOutputStream;

/// A body that is kept in memory, for it is XML and short.
final class Document extends ByteArrayOutputStream {

    private final int longest;

    /// An empty one.
    ///
    /// @param longest bytes; writing more throws an [S3Error]
    Document(int longest) {
        this.longest = longest;
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        if (size() + length > longest) {
            throw S3Error.malformedXml();
        }
        super.write(bytes, offset, length);
    }
}
