package io.stratus.local.s3;

import static io.stratus.local.s3.LocalS3.APP;
import static io.stratus.local.s3.LocalS3.FILES;
import static io.stratus.local.s3.LocalS3.PLAIN;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.presigner.model.GetObjectPresignRequest;

/// As the S3 User Guide, "Using cross-origin resource sharing", tells it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorsTest {

    private final LocalS3 s3 = new LocalS3();

    @AfterAll
    void end() {
        s3.close();
    }

    @Test
    void a_browser_may_ask_for_the_apps_page() throws Exception {
        var answer = preflight(FILES, APP, "PUT", "content-type, x-amz-meta-a");

        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains(
                        "Access-Control-Allow-Origin: " + APP,
                        "Access-Control-Allow-Methods: GET, PUT, POST",
                        "Access-Control-Allow-Headers: content-type, x-amz-meta-a",
                        "Access-Control-Expose-Headers: ETag",
                        "Access-Control-Max-Age: 600",
                        "Vary: Origin");
    }

    @Test
    void nobody_else_may_nor_in_another_way() throws Exception {
        assertThat(preflight(FILES, APP + "1", "PUT", ""))
                .startsWith("HTTP/1.1 403")
                .contains("AccessForbidden");
        assertThat(preflight(FILES, APP, "DELETE", "")).startsWith("HTTP/1.1 403");
        assertThat(preflight(PLAIN, APP, "GET", "")).contains("CORS is not enabled for this bucket.");
        assertThat(preflight("no-such-bucket", APP, "GET", "")).startsWith("HTTP/1.1 403");
        assertThat(raw("OPTIONS /" + FILES + "/k HTTP/1.1\r\n")).startsWith("HTTP/1.1 400");
    }

    @Test
    void the_apps_page_may_read_an_answer_and_an_error() throws Exception {
        s3.as(s3.root).putObject(r -> r.bucket(FILES).key("k"), RequestBody.fromString("x"));
        var url = presigned("k");
        var target = url.getRawPath() + "?" + url.getRawQuery();

        var answer = get(target, APP);
        assertThat(answer).startsWith("HTTP/1.1 200").contains("Access-Control-Allow-Origin: " + APP);
        assertThat(get(target, "http://evil.example"))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("Access-Control");
        assertThat(get(target + "0", APP)).startsWith("HTTP/1.1 403").contains("Access-Control-Allow-Origin: " + APP);
    }

    private URI presigned(String key) {
        var request = GetObjectPresignRequest.builder()
                .signatureDuration(Duration.ofSeconds(60))
                .getObjectRequest(
                        GetObjectRequest.builder().bucket(FILES).key(key).build())
                .build();
        return URI.create(s3.presigner(s3.root).presignGetObject(request).url().toString());
    }

    private String get(String target, String origin) throws Exception {
        return raw("GET " + target + " HTTP/1.1\r\nOrigin: " + origin + "\r\n");
    }

    private String preflight(String bucket, String origin, String method, String headers) throws Exception {
        return raw("OPTIONS /" + bucket + "/k HTTP/1.1\r\nOrigin: " + origin + "\r\nAccess-Control-Request-Method: "
                + method + "\r\nAccess-Control-Request-Headers: " + headers + "\r\n");
    }

    private String raw(String head) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), s3.uri().getPort())) {
            var request = head + "Host: 127.0.0.1:" + s3.uri().getPort() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
