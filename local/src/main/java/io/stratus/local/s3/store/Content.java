package io.stratus.local.s3.store;

import java.util.List;

/// What an object holds: one piece, or the parts that it was uploaded in.
public record Content(List<Piece> pieces) {

    public static final Content NONE = new Content(List.of());

    public Content {
        pieces = List.copyOf(pieces);
    }

    /// Bytes.
    public long length() {
        return pieces.stream().mapToLong(Piece::length).sum();
    }

    /// Where a part begins.
    ///
    /// @param number from 1 on
    public long offset(int number) {
        return pieces.stream().limit(number - 1L).mapToLong(Piece::length).sum();
    }
}
