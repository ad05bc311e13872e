package io.stratus.local.s3.upload;

import io.stratus.local.s3.protocol.S3Error;
import io.stratus.local.s3.request.S3Request;
import io.stratus.local.s3.store.Part;
import io.stratus.local.s3.store.Upload;
import org.jspecify.annotations.Nullable;

/// The upload that a request is about.
final class InProgress {

    private static final int MOST_PARTS = 10_000;

    private InProgress() {}

    /// @throws S3Error if the key has no such upload
    static Upload of(S3Request request) {
        var id = request.parameter("uploadId");
        var upload = id == null ? null : request.bucket().store().uploads().find(request.key(), id);
        if (upload == null) {
            throw S3Error.noSuchUpload();
        }
        return upload;
    }

    /// The part that a request is about.
    ///
    /// @throws S3Error if it is not 1 to 10,000
    static int partNumber(S3Request request) {
        int number = request.number("partNumber", 0, MOST_PARTS + 1);
        if (number < 1 || number > MOST_PARTS) {
            throw S3Error.invalidArgument("Part number must be an integer between 1 and 10000, inclusive");
        }
        return number;
    }

    /// @throws S3Error if the upload ended while its part was sent
    static Part stillThere(@Nullable Part part) {
        if (part == null) {
            throw S3Error.noSuchUpload();
        }
        return part;
    }
}
