package io.stratus.local.dynamodb;

import io.stratus.local.aws.AwsService;
import io.stratus.local.http.Answer;
import io.stratus.local.http.Fields;
import io.stratus.local.http.Incoming;
import io.stratus.local.iam.Caller;
import io.stratus.local.iam.CredentialScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// DynamoDB and its streams behind the endpoint: what has a checked signature goes to the engine under the one key
/// that owns every table, in the region that it was signed for.
public final class DynamoService implements AwsService, AutoCloseable {

    /// A scan of a big table is slow, but nothing takes this long.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final List<String> REQUEST_FIELDS = List.of("Content-Type", "X-Amz-Target");
    private static final List<String> ANSWER_FIELDS = List.of("Content-Type", "x-amzn-RequestId", "x-amz-crc32");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI engine;

    /// DynamoDB by the engine at an address.
    ///
    /// @param engine see [DynamoEngine#uri()]
    public DynamoService(URI engine) {
        this.engine = engine;
    }

    @Override
    public Answer answer(Incoming request, @Nullable Caller caller) throws InterruptedException {
        var forwarded = HttpRequest.newBuilder(engine)
                .timeout(PATIENCE)
                .method(request.method(), BodyPublishers.ofByteArray(request.body()))
                .header("Authorization", authorization(request));
        for (var name : REQUEST_FIELDS) {
            request.fields().all(name).forEach(value -> forwarded.header(name, value));
        }
        try {
            return answer(client.send(forwarded.build(), BodyHandlers.ofByteArray()));
        } catch (IOException failed) {
            throw new UncheckedIOException("DynamoDB Local does not answer", failed);
        }
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        var fields = Fields.NONE;
        for (var name : ANSWER_FIELDS) {
            for (var value : response.headers().allValues(name)) {
                fields = fields.with(name, value);
            }
        }
        return new Answer(response.statusCode(), fields, response.body());
    }

    /// The engine takes key and region from it and checks no signature.
    private static String authorization(Incoming request) {
        var scope = CredentialScope.of(request);
        if (scope == null) {
            throw new IllegalArgumentException("a request without signature came through");
        }
        return "AWS4-HMAC-SHA256 Credential=%s/%s/%s/dynamodb/aws4_request, SignedHeaders=host, Signature=0"
                .formatted(DynamoEngine.ACCESS_KEY, scope.date(), scope.region());
    }

    @Override
    public void close() {
        client.close();
    }
}
