package io.stratus.local.s3;

import static io.stratus.local.s3.LocalS3.PLAIN;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stratus.local.iam.ResourcePolicies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.presigner.model.PutObjectPresignRequest;

class VanishedClientTest {

    @Test
    void an_upload_that_breaks_off_leaves_nothing(@TempDir Path data) throws Exception {
        try (var s3 = new LocalS3(data, ResourcePolicies.NONE)) {
            var url = presigned(s3);
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), url.getPort())) {
                var head = "PUT " + url.getFile() + " HTTP/1.1\r\nHost: 127.0.0.1:" + url.getPort()
                        + "\r\nContent-Length: 100000\r\n\r\n";
                socket.getOutputStream().write(head.getBytes(ISO_8859_1));
                socket.getOutputStream().write(new byte[50_000]);
                await().until(() -> files(data) == 1);
            }

            await().until(() -> files(data) == 0);
            assertThat(s3.as(s3.root).listObjectsV2(r -> r.bucket(PLAIN)).contents())
                    .isEmpty();
        }
    }

    private static long files(Path data) {
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static URL presigned(LocalS3 s3) {
        var request = PutObjectPresignRequest.builder()
                .signatureDuration(Duration.ofSeconds(60))
                .putObjectRequest(
                        PutObjectRequest.builder().bucket(PLAIN).key("half").build())
                .build();
        return s3.presigner(s3.root).presignPutObject(request).url();
    }
}
