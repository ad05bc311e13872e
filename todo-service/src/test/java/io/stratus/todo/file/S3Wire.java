package io.stratus.todo.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// Stands where the network begins: keeps the requests that the SDK sends, and answers as S3's API Reference shows.
final class S3Wire implements SdkHttpClient {

    private record Answer(int status, String body) {}

    final List<SdkHttpRequest> asked = new ArrayList<>();
    private final List<String> forms = new ArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();

    void answer(int status, String body) {
        answers.add(new Answer(status, body));
    }

    void refuse(int status, String code) {
        answer(status, "<Error><Code>" + code + "</Code><Message>" + code + "</Message></Error>");
    }

    /// As services answer that are asked by forms, such as STS.
    void refuseQuery(int status, String code) {
        answer(status, "<ErrorResponse><Error><Code>" + code + "</Code></Error></ErrorResponse>");
    }

    /// The last request's form.
    Map<String, String> form() {
        var form = new HashMap<String, String>();
        for (var pair : forms.getLast().split("&", -1)) {
            var parts = pair.split("=", 2);
            form.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8));
        }
        return form;
    }

    SdkHttpRequest last() {
        return asked.getLast();
    }

    /// The clients of the SDK as this service makes them, on this wire.
    S3Clients clients(URI endpoint) {
        return new S3Clients(
                new OnDemand<>(() -> S3Client.builder()
                        .endpointOverride(endpoint)
                        .region(Region.EU_CENTRAL_1)
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .httpClient(this)
                        .build()),
                new OnDemand<>(() -> S3Presigner.builder()
                        .endpointOverride(endpoint)
                        .region(Region.EU_CENTRAL_1)
                        .build()));
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                asked.add(request.httpRequest());
                if (request.contentStreamProvider().isPresent()) {
                    try (var body = request.contentStreamProvider().get().newStream()) {
                        forms.add(new String(body.readAllBytes(), UTF_8));
                    }
                }
                var answer = answers.remove();
                return HttpExecuteResponse.builder()
                        .response(SdkHttpResponse.builder()
                                .statusCode(answer.status())
                                .build())
                        .responseBody(AbortableInputStream.create(
                                new ByteArrayInputStream(answer.body().getBytes(UTF_8))))
                        .build();
            }

            @Override
            public void abort() {}
        };
    }

    @Override
    public void close() {}
}
