package io.stratus.local.s3.object;

import io.stratus.local.s3.protocol.S3Error;
import io.stratus.local.s3.store.Content;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Bytes of an object, from the first to the last.
///
/// @param whole whether it is all of it, unasked
record ByteRange(long first, long last, boolean whole) {

    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d*)-(\\d*)");

    /// What a `Range` field asks for. As for S3, several ranges and malformed ones count as none (RFC 9110,
    /// section 14.2).
    ///
    /// @throws S3Error if the object ends before the range begins
    static ByteRange of(@Nullable String field, long length) {
        var range = SINGLE.matcher(field == null ? "" : field);
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return new ByteRange(0, length - 1, true);
        }
        if (range.group(1).isEmpty()) {
            long suffix = number(range.group(2));
            return satisfiable(new ByteRange(Math.max(0, length - suffix), length - 1, false), length);
        }
        long first = number(range.group(1));
        long last = range.group(2).isEmpty() ? Long.MAX_VALUE : number(range.group(2));
        if (last < first) {
            return new ByteRange(0, length - 1, true);
        }
        return satisfiable(new ByteRange(first, Math.min(last, length - 1), false), length);
    }

    /// What no long can hold is behind every object's end.
    private static long number(String digits) {
        return new BigInteger(digits).min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
    }

    /// The bytes of one part.
    ///
    /// @throws S3Error if there is no such part
    static ByteRange ofPart(int number, Content content) {
        if (number < 1 || number > content.pieces().size()) {
            throw new S3Error(416, "InvalidPartNumber", "The requested partnumber is not satisfiable");
        }
        long first = content.offset(number);
        return new ByteRange(first, content.offset(number + 1) - 1, false);
    }

    private static ByteRange satisfiable(ByteRange range, long length) {
        if (range.first >= length) {
            throw new S3Error(416, "InvalidRange", "The requested range is not satisfiable")
                    .with("Content-Range", "bytes */" + length);
        }
        return range;
    }

    long length() {
        return last - first + 1;
    }

    String contentRange(long of) {
        return "bytes " + first + "-" + last + "/" + of;
    }
}
