package io.stratus.todo.file;

/// How a file is cut. Parts are as small as 1,000 of them allow, so that an interrupted one costs little, and one call
/// of ListParts shows them all; S3 takes at least 5 MiB for each but the last, and at most 10,000 (S3 User Guide
/// "Amazon
/// S3 multipart upload limits").
///
/// It follows from the size alone: a client that repeats the size gets the same plan.
///
/// @param size of the file in bytes, at least 1
record PartPlan(long size) {

    static final int MAX_PARTS = 1_000;

    /// S3 User Guide: the largest object, 50 TB, of parts of at most 5 GiB: here no part is that large.
    static final long MAX_SIZE = 4L * 1024 * 1024 * 1024 * MAX_PARTS;

    private static final long MIB = 1024 * 1024;
    private static final long SMALLEST = 8 * MIB;

    /// Bytes of each part but the last: whole MiB.
    long partSize() {
        long needed = Math.ceilDiv(Math.ceilDiv(size, MAX_PARTS), MIB) * MIB;
        return Math.max(SMALLEST, needed);
    }

    int parts() {
        return Math.toIntExact(Math.ceilDiv(size, partSize()));
    }

    /// Bytes of one part.
    ///
    /// @param number 1 to [#parts]
    long sizeOf(int number) {
        return number < parts() ? partSize() : size - partSize() * (parts() - 1);
    }
}
