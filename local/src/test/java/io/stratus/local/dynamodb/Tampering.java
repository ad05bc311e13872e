package io.stratus.local.dynamodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/// Changes a word in every body after it was signed, for another of the same length.
record Tampering(SdkHttpClient http, String word, String other) implements SdkHttpClient {

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest signed) {
        var changed = ContentStreamProvider.fromUtf8String(
                text(signed.contentStreamProvider().orElseThrow()).replace(word, other));
        return http.prepareRequest(HttpExecuteRequest.builder()
                .request(signed.httpRequest())
                .contentStreamProvider(changed)
                .build());
    }

    private static String text(ContentStreamProvider content) {
        try (var in = content.newStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
