package io.stratus.local.s3;

import static io.stratus.local.s3.LocalS3.FILES;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.sync.RequestBody;

/// Requests that nobody signed, or signed half.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnsignedTest {

    private final LocalS3 s3 = new LocalS3();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterAll
    void end() {
        client.close();
        s3.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /files-bucket/k",
        "GET, /files-bucket",
        "GET, /files-bucket?versions",
        "PUT, /files-bucket/k",
        "DELETE, /files-bucket/k",
        "POST, /files-bucket?delete",
        "POST, /files-bucket/k?uploads"
    })
    void nothing_is_public(String method, String path) throws Exception {
        s3.as(s3.root).putObject(r -> r.bucket(FILES).key("k"), RequestBody.fromString("kept"));

        var answer =
                send(HttpRequest.newBuilder(URI.create(s3.uri() + path)).method(method, BodyPublishers.ofString("x")));

        assertThat(answer).isEqualTo("403 AccessDenied");
        assertThat(s3.as(s3.root)
                        .getObjectAsBytes(r -> r.bucket(FILES).key("k"))
                        .asUtf8String())
                .isEqualTo("kept");
    }

    @Test
    void half_a_signature_is_named() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(s3.uri() + "/files-bucket/k"))
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261124/eu-central-1/s3/aws4_request, Signature=0");

        assertThat(send(request)).isEqualTo("400 InvalidRequest");
        assertThat(send(request.header("x-amz-content-sha256", "UNSIGNED-PAYLOAD")))
                .isEqualTo("400 AuthorizationHeaderMalformed");
    }

    @Test
    void a_path_that_is_no_utf_8_is_refused() throws Exception {
        assertThat(send(HttpRequest.newBuilder(URI.create(s3.uri() + "/files-bucket/%FF"))))
                .isEqualTo("400 InvalidURI");
        assertThat(send(HttpRequest.newBuilder(URI.create(s3.uri() + "/files-bucket/%C3%BC"))))
                .isEqualTo("403 AccessDenied");
    }

    private String send(HttpRequest.Builder request) throws Exception {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body().replaceAll("(?s).*<Code>(.*)</Code>.*", "$1");
    }
}
