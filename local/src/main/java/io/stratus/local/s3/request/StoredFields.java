package io.stratus.local.s3.request;

import io.stratus.local.http.Fields;
import io.stratus.local.s3.protocol.S3Error;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The header fields of an upload that come back with the object.
public final class StoredFields {

    public static final String USER_METADATA = "x-amz-meta-";

    private static final int MOST_METADATA = 2 * 1024; // bytes (S3 User Guide, "User-defined object metadata")
    private static final List<String> SYSTEM = List.of(
            "Content-Type",
            "Cache-Control",
            "Content-Disposition",
            "Content-Encoding",
            "Content-Language",
            "Expires",
            "x-amz-website-redirect-location",
            "x-amz-storage-class");

    private StoredFields() {}

    /// Those among the fields of an upload.
    ///
    /// @throws S3Error if there is too much of the user's own
    public static Map<String, String> of(Fields fields) {
        var stored = new TreeMap<String, String>(Map.of("Content-Type", "binary/octet-stream"));
        for (var name : SYSTEM) {
            var value = fields.first(name);
            if (value != null && !value.isEmpty()) {
                stored.put(name, value);
            }
        }
        stored.computeIfPresent("Content-Encoding", (_, value) -> withoutChunks(value));
        stored.remove("x-amz-storage-class", "STANDARD"); // as S3, which leaves the default out
        for (var name : fields.names()) {
            if (name.toLowerCase(Locale.ROOT).startsWith(USER_METADATA)) {
                stored.put(name.toLowerCase(Locale.ROOT), String.join(",", fields.all(name)));
            }
        }
        check(stored);
        return stored;
    }

    /// `aws-chunked` says how the body was sent, and nothing of the object.
    private static @Nullable String withoutChunks(String encoding) {
        var rest = Arrays.stream(encoding.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.equalsIgnoreCase("aws-chunked"))
                .collect(Collectors.joining(","));
        return rest.isEmpty() ? null : rest;
    }

    private static void check(Map<String, String> stored) {
        int length = stored.entrySet().stream()
                .filter(line -> line.getKey().startsWith(USER_METADATA))
                .mapToInt(line -> line.getKey().length()
                        - USER_METADATA.length()
                        + line.getValue().length())
                .sum();
        if (length > MOST_METADATA) {
            throw new S3Error(
                    400, "MetadataTooLarge", "Your metadata headers exceed the maximum allowed metadata size");
        }
    }
}
