package io.stratus.local.s3.upload;

import io.stratus.local.s3.payload.Checksum;
import io.stratus.local.s3.protocol.S3Error;
import io.stratus.local.s3.protocol.XmlRequest;
import io.stratus.local.s3.store.Part;
import io.stratus.local.s3.store.Upload;
import java.util.ArrayList;
import java.util.List;

/// The parts that a client makes an object of.
final class ChosenParts {

    private static final long SMALLEST = 5L * 1024 * 1024; // bytes; the last part may be smaller

    private ChosenParts() {}

    /// @throws S3Error if one is not there, not as the client knows it, out of order or too small
    static List<Part> of(Upload upload, List<XmlRequest> named) {
        if (named.isEmpty()) {
            throw S3Error.malformedXml();
        }
        var parts = new ArrayList<Part>();
        for (var one : named) {
            var part = part(upload, one);
            if (!parts.isEmpty() && part.number() <= parts.getLast().number()) {
                throw new S3Error(
                        400,
                        "InvalidPartOrder",
                        "The list of parts was not in ascending order. Parts must be ordered by part number.");
            }
            parts.add(part);
        }
        if (parts.stream()
                .limit(parts.size() - 1L)
                .anyMatch(part -> part.piece().length() < SMALLEST)) {
            throw new S3Error(400, "EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size");
        }
        return parts;
    }

    private static Part part(Upload upload, XmlRequest named) {
        var number = named.required("PartNumber").strip();
        var etag = named.required("ETag").replace("\"", "").strip();
        var part = number.matches("\\d{1,5}") ? upload.parts().get(Integer.parseInt(number)) : null;
        if (part == null || !part.etag().equals(etag) || !sameChecksums(part, named)) {
            throw new S3Error(
                    400,
                    "InvalidPart",
                    "One or more of the specified parts could not be found. The part may not have been uploaded, or "
                            + "the specified entity tag may not match the part's entity tag.");
        }
        return part;
    }

    private static boolean sameChecksums(Part part, XmlRequest named) {
        for (var checksum : Checksum.values()) {
            var known = part.checksums().get(checksum.name());
            var given = named.text(checksum.element());
            if (known != null && given != null && !given.equals(known)) {
                return false;
            }
        }
        return true;
    }
}
