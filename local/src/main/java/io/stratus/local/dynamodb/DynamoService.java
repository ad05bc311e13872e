package io.stratus.local.dynamodb;

import io.stratus.local.aws.AwsService;
import io.stratus.local.dynamodb.access.Needs;
import io.stratus.local.http.Answer;
import io.stratus.local.http.Fields;
import io.stratus.local.http.Incoming;
import io.stratus.local.iam.Access;
import io.stratus.local.iam.Caller;
import io.stratus.local.iam.CredentialScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.CompletableResponseListener;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// DynamoDB and its streams behind the endpoint: what has a checked signature goes to the engine under the one key
/// that owns every table, in the region that it was signed for.
///
/// The hop goes by Jetty's client: the JDK's adds about twice the time to a call.
public final class DynamoService implements AwsService, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DynamoService.class);

    /// A scan of a big table is slow, but nothing takes this long.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// Bytes; `BatchGetItem` answers 16 MB at most, which JSON and base64 make longer.
    private static final int LONGEST_ANSWER = 64 * 1024 * 1024;

    private static final List<String> ANSWER_FIELDS = List.of("Content-Type", "x-amzn-RequestId", "x-amz-crc32");

    private final HttpClient client = new HttpClient();
    private final URI engine;
    private final Needs needs;

    /// DynamoDB whose tables are not known beforehand.
    ///
    /// @param engine see [DynamoEngine#uri()]
    public DynamoService(URI engine) {
        this(engine, List.of());
    }

    /// DynamoDB by the engine at an address.
    ///
    /// @param engine see [DynamoEngine#uri()]
    /// @param tables whose partition keys policies may name
    public DynamoService(URI engine, List<TableSpec> tables) {
        this.engine = engine;
        this.needs = new Needs(tables.stream()
                .collect(Collectors.toUnmodifiableMap(TableSpec::name, TableSpec::keys, (one, _) -> one)));
        client.setUserAgentField(null);
        client.setFollowRedirects(false);
        client.setIdleTimeout(Duration.ofSeconds(20).toMillis()); // sooner than the engine hangs up
        try {
            client.start();
        } catch (Exception failed) {
            throw new IllegalStateException("HTTP client did not start", failed);
        }
        client.getContentDecoderFactories().clear(); // no compression between neighbours
    }

    @Override
    public List<Access> needs(Incoming request, @Nullable Caller caller) {
        return caller == null ? List.of() : needs.of(request, caller);
    }

    @Override
    public Answer answer(Incoming request, @Nullable Caller caller) throws InterruptedException {
        var forwarded = forwarded(request);
        try {
            return answer(new CompletableResponseListener(forwarded, LONGEST_ANSWER)
                    .send()
                    .get());
        } catch (ExecutionException failed) {
            throw new UncheckedIOException("DynamoDB Local does not answer", new IOException(failed.getCause()));
        }
    }

    private Request forwarded(Incoming request) {
        var type = request.fields().first("Content-Type");
        var target = request.fields().first("X-Amz-Target");
        return client.newRequest(engine)
                .method(request.method())
                .timeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .headers(headers -> {
                    headers.add("Authorization", authorization(request));
                    if (target != null) {
                        headers.add("X-Amz-Target", target);
                    }
                })
                .body(new BytesRequestContent(type == null ? "application/x-amz-json-1.0" : type, request.body()));
    }

    private static Answer answer(ContentResponse response) {
        var fields = Fields.NONE;
        for (var name : ANSWER_FIELDS) {
            for (var value : response.getHeaders().getValuesList(name)) {
                fields = fields.with(name, value);
            }
        }
        return new Answer(response.getStatus(), fields, response.getContent());
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
        try {
            client.stop();
        } catch (Exception failed) {
            log.warn("HTTP client did not stop cleanly", failed);
        }
    }
}
