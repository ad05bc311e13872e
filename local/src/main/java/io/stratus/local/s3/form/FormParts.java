package io.stratus.local.s3.form;

import io.stratus.local.s3.protocol.S3Error;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;

/// What the parser found so far.
final class FormParts extends MultiPart.AbstractPartsListener {

    private static final int LONGEST_FIELDS = 20 * 1024; // bytes (S3 API Reference, "POST Object")

    private enum At {
        FIELD,
        FILE,
        BEHIND
    }

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private At at = At.FIELD;
    private String fileName = "";
    private int total;
    private boolean failed;

    boolean atFile() {
        return at != At.FIELD;
    }

    boolean fileEnded() {
        return at == At.BEHIND;
    }

    boolean failed() {
        return failed;
    }

    String fileName() {
        return fileName;
    }

    /// @throws S3Error if they are too long
    Map<String, String> fields() {
        if (total > LONGEST_FIELDS) {
            throw new S3Error(
                    400,
                    "MaxPostPreDataLengthExceededError",
                    "Your POST request fields preceding the upload file were too large.");
        }
        return fields;
    }

    /// What came of the file since it was last asked for.
    byte[] takeFile() {
        var some = content.toByteArray();
        content.reset();
        return some;
    }

    @Override
    public void onPartHeaders() {
        if (at == At.FIELD && "file".equalsIgnoreCase(getName())) {
            at = At.FILE;
            fileName = getFileName() == null ? "" : getFileName();
        }
    }

    @Override
    public void onPartContent(Content.Chunk chunk) {
        if (at == At.BEHIND) {
            return;
        }
        ByteBuffer bytes = chunk.getByteBuffer().slice();
        total += at == At.FIELD ? bytes.remaining() : 0;
        if (at == At.FILE || total <= LONGEST_FIELDS) {
            var copy = new byte[bytes.remaining()];
            bytes.get(copy);
            content.writeBytes(copy);
        }
    }

    @Override
    public void onPart(String name, String file, HttpFields headers) {
        if (at == At.FILE) {
            at = At.BEHIND;
        } else if (at == At.FIELD) {
            var value = content.toString(StandardCharsets.UTF_8);
            content.reset();
            failed |= name == null || fields.put(name.toLowerCase(Locale.ROOT), value) != null;
        }
    }

    @Override
    public void onFailure(Throwable malformed) {
        failed = true;
    }
}
