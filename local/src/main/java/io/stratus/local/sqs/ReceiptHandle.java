package io.stratus.local.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.regex.Pattern;

/// Names one receive of one message: opaque to clients.
///
/// @param secret so that nobody makes one up
record ReceiptHandle(String queueArn, String messageId, String secret) {

    private static final Pattern FORM = Pattern.compile("(arn:\\S+) (\\S+) (\\S+)");

    /// @throws QueueError if no receive of this queue gave it
    static ReceiptHandle of(String queueArn, String text) {
        try {
            var parts = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), UTF_8));
            if (parts.matches() && parts.group(1).equals(queueArn)) {
                return new ReceiptHandle(queueArn, parts.group(2), parts.group(3));
            }
        } catch (IllegalArgumentException notBase64) {
            throw QueueError.invalidReceiptHandle();
        }
        throw QueueError.invalidReceiptHandle();
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder().encodeToString((queueArn + " " + messageId + " " + secret).getBytes(UTF_8));
    }
}
