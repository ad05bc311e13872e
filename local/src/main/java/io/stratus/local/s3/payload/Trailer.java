package io.stratus.local.s3.payload;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What follows the last chunk.
///
/// @param fields by name in lower case
/// @param signed the fields as they are signed
/// @param signature over them; null where none came
record Trailer(
        Map<String, String> fields, String signed, @Nullable String signature) {

    static final Trailer NONE = new Trailer(Map.of(), "", null);

    static Trailer read(Lines lines) throws IOException {
        var fields = new HashMap<String, String>();
        var signed = new StringBuilder();
        String signature = null;
        for (var line = lines.next(); !line.isEmpty(); line = lines.next()) {
            int colon = line.indexOf(':');
            var name = line.substring(0, Math.max(colon, 0)).strip().toLowerCase(Locale.ROOT);
            var value = line.substring(colon + 1).strip();
            if (name.equals("x-amz-trailer-signature")) {
                signature = value;
            } else {
                fields.put(name, value);
                signed.append(name).append(':').append(value).append('\n');
            }
        }
        return new Trailer(fields, signed.toString(), signature);
    }
}
