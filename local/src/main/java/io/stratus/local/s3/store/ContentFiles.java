package io.stratus.local.s3.store;

import io.stratus.local.file.PrivateFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The files of content in one folder. Keys have no part in their names, so no key reaches another file.
public final class ContentFiles {

    private static final Logger log = LoggerFactory.getLogger(ContentFiles.class);

    /// Writes one piece.
    @FunctionalInterface
    public interface Writer<R> {
        R writeTo(OutputStream out) throws IOException;
    }

    /// A written piece and what its writer made of it.
    public record Written<R>(Piece piece, R result) {}

    private final Path folder;
    private final RandomGenerator random;

    ContentFiles(Path folder, RandomGenerator random) {
        this.folder = folder;
        this.random = random;
    }

    /// A new piece; none where the writer fails.
    public <R> Written<R> write(Writer<R> writer) throws IOException {
        var bits = new byte[16];
        random.nextBytes(bits);
        var name = HexFormat.of().formatHex(bits);
        boolean whole = false;
        try (var out = PrivateFile.create(folder.resolve(name))) {
            var result = writer.writeTo(out);
            whole = true;
            return new Written<>(new Piece(name, Files.size(folder.resolve(name))), result);
        } finally {
            if (!whole) {
                delete(name);
            }
        }
    }

    /// Some of the content, from a byte on.
    public InputStream open(Content content, long from, long length) {
        return new PieceStream(folder, content, from, length);
    }

    void delete(Content content) {
        content.pieces().forEach(piece -> delete(piece.file()));
    }

    /// What an earlier run wrote and never made an object of.
    void deleteAllBut(Set<String> kept) {
        try (var files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f]{32}") && !kept.contains(name))
                    .forEach(this::delete);
        } catch (IOException failed) {
            throw new UncheckedIOException("contents in " + folder + " cannot be read", failed);
        }
    }

    private void delete(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException failed) {
            log.warn("A deleted object's content stays in {}", folder, failed);
        }
    }
}
