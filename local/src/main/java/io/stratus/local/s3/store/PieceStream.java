package io.stratus.local.s3.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/// A range of a content, one open file at a time.
final class PieceStream extends InputStream {

    private final Path folder;
    private final Iterator<Piece> pieces;
    private long skip;
    private long left;
    private @Nullable InputStream current;

    PieceStream(Path folder, Content content, long from, long length) {
        this.folder = folder;
        this.pieces = content.pieces().iterator();
        this.skip = from;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        while (left > 0) {
            var open = current == null ? next() : current;
            int read = open.read(into, offset, (int) Math.min(length, left));
            if (read >= 0) {
                left -= read;
                return read;
            }
            close();
        }
        return -1;
    }

    private InputStream next() throws IOException {
        var piece = pieces.next();
        while (skip >= piece.length() && pieces.hasNext()) {
            skip -= piece.length();
            piece = pieces.next();
        }
        var opened = Files.newInputStream(folder.resolve(piece.file()));
        current = opened;
        opened.skipNBytes(skip);
        skip = 0;
        return opened;
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.close();
            current = null;
        }
    }
}
