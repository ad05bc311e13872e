package io.stratus.local.sts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/// How much of the space for session policy and session tags a session takes.
///
/// AWS publishes neither the packed format nor its limit, only that there is one (STS API Reference, AssumeRole,
/// PackedPolicySize). Here it is DEFLATE, and 1,024 bytes are all of it: an estimate.
///
/// @param percent 0 for neither policy nor tags
record PackedSize(int percent) {

    private static final int ALL = 1_024;

    /// @throws Refusal if it is more than there is
    static PackedSize of(@Nullable String policy, SessionTags tags) {
        var text = new StringBuilder(policy == null ? "" : policy);
        tags.values()
                .forEach((key, value) ->
                        text.append('\n').append(key).append('\n').append(value));
        var size =
                text.isEmpty() ? new PackedSize(0) : new PackedSize(Math.ceilDiv(packed(text.toString()) * 100, ALL));
        if (size.percent > 100) {
            throw new Refusal(
                    "PackedPolicyTooLarge",
                    400,
                    "Packed policy consumes " + size.percent + "% of allotted space, please use smaller policy.");
        }
        return size;
    }

    private static int packed(String text) {
        var bytes = text.getBytes(UTF_8);
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setInput(bytes);
            deflater.finish();
            return deflater.deflate(new byte[2 * bytes.length + 64]);
        }
    }
}
