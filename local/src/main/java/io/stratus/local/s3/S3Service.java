package io.stratus.local.s3;

import io.stratus.local.aws.StreamingService;
import io.stratus.local.http.Incoming;
import io.stratus.local.http.StreamedAnswer;
import io.stratus.local.s3.bucket.BucketSpec;
import io.stratus.local.s3.bucket.Buckets;
import io.stratus.local.s3.event.Notifications;
import io.stratus.local.s3.protocol.ErrorAnswer;
import io.stratus.local.s3.protocol.S3Error;
import io.stratus.local.s3.request.S3Gate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// S3 as far as the template's buckets need it: a request's signature is checked, then each access that its operation
/// needs, then it is answered. What is not known here is refused as `NotImplemented`, and nothing is touched.
public final class S3Service implements StreamingService, AutoCloseable {

    private final Buckets buckets;
    private final Dispatch dispatch;
    private final RandomGenerator random;

    private S3Service(Buckets buckets, Dispatch dispatch, RandomGenerator random) {
        this.buckets = buckets;
        this.dispatch = dispatch;
        this.random = random;
    }

    /// Opens the buckets.
    ///
    /// @param data where objects outlive the run; null for a folder that goes with it
    /// @param queues takes the ARN of a queue and an event notification for it
    /// @param random a cryptographically strong one, such as `SecureRandom`
    public static S3Service start(
            List<BucketSpec> specs,
            @Nullable Path data,
            S3Gate gate,
            BiConsumer<String, String> queues,
            RandomGenerator random,
            InstantSource clock) {
        var buckets = Buckets.open(specs, data, random, clock);
        var notifications = new Notifications(queues, random);
        return new S3Service(buckets, new Dispatch(buckets, gate, notifications, clock), random);
    }

    @Override
    public Served answer(Incoming head, InputStream body) throws IOException {
        var attempt = dispatch.begin(head, body);
        var requestId = requestId();
        StreamedAnswer answer;
        try {
            answer = attempt.answer();
        } catch (S3Error error) {
            answer = ErrorAnswer.of(error, head.path(), requestId);
        }
        var told = Cors.readable(answer, head, attempt.bucket()).with("x-amz-request-id", requestId);
        return new Served(attempt.operation(), attempt.caller(), told, attempt.denied());
    }

    private String requestId() {
        return HexFormat.of().withUpperCase().toHexDigits(random.nextLong());
    }

    @Override
    public void close() {
        buckets.close();
    }
}
