package io.stratus.local.s3;

import static io.stratus.local.s3.LocalS3.FILES;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.local.iam.Credentials;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.presigner.model.GetObjectPresignRequest;
import software.amazon.awssdk.services.s3.presigner.model.PutObjectPresignRequest;

/// URLs that the AWS SDK's presigner made, used without it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PresignedTest {

    private static final String KEY = "private/ann/a b+ü%.txt";

    private final LocalS3 s3 = new LocalS3();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterAll
    void end() throws Exception {
        client.close();
        s3.close();
    }

    @Test
    void a_session_can_hand_out_an_upload_and_a_download() throws Exception {
        var ann = s3.user("ann");

        var up = put(presignedPut(ann, KEY), "text/plain", "hello");
        var down = get(presignedGet(ann, KEY));

        assertThat(up.statusCode()).isEqualTo(200);
        assertThat(down.body()).isEqualTo("hello");
        assertThat(down.headers().firstValue("Content-Type")).contains("text/plain");
    }

    @Test
    void a_lasting_key_can_too() throws Exception {
        assertThat(put(presignedPut(s3.root, "lasting"), "text/plain", "x").statusCode())
                .isEqualTo(200);
        assertThat(get(presignedGet(s3.root, "lasting")).body()).isEqualTo("x");
    }

    @Test
    void it_is_good_for_what_the_signer_may_do_and_nothing_else() throws Exception {
        s3.as(s3.root).putObject(r -> r.bucket(FILES).key("private/bob/x"), RequestBody.fromString("bob's"));

        var answer = get(presignedGet(s3.user("ann"), "private/bob/x"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<Code>AccessDenied</Code>");
    }

    @Test
    void whatever_is_altered_does_not_hold() throws Exception {
        var ann = s3.user("ann");
        var url = presignedGet(ann, KEY).toString();

        assertCode(get(URI.create(url.replace("ann/a", "ann/b"))), "SignatureDoesNotMatch");
        assertCode(get(URI.create(url.replace("Expires=60", "Expires=61"))), "SignatureDoesNotMatch");
        assertCode(get(URI.create(url + "&response-content-type=text%2Fhtml")), "SignatureDoesNotMatch");
        assertCode(put(URI.create(url), "text/plain", "x"), "SignatureDoesNotMatch");
        assertCode(put(presignedPut(ann, KEY), "text/html", "x"), "SignatureDoesNotMatch");
        assertCode(get(URI.create(url.replaceFirst("X-Amz-Security-Token=[^&]*&", ""))), "InvalidAccessKeyId");
        assertCode(
                get(URI.create(url.replaceFirst("X-Amz-Signature=[^&]*", "X-Amz-Signature=00"))),
                "SignatureDoesNotMatch");
        assertCode(get(URI.create(url.replaceFirst("&X-Amz-Expires=[^&]*", ""))), "AuthorizationQueryParametersError");
    }

    @Test
    void it_ends_when_it_says_and_when_its_session_ends() throws Exception {
        var url = presignedGet(s3.user("ann"), KEY);
        var brief = presignedGet(s3.user("ann", Duration.ofSeconds(30)), KEY);

        s3.ahead = Duration.ofSeconds(70);
        var expired = get(url);
        s3.ahead = Duration.ofSeconds(40);
        var ended = get(brief);
        s3.ahead = Duration.ZERO;

        assertCode(expired, "AccessDenied");
        assertThat(expired.body()).contains("Request has expired");
        assertCode(ended, "ExpiredToken");
    }

    @Test
    void the_response_can_be_overridden_where_that_was_signed() throws Exception {
        put(presignedPut(s3.root, "override"), "text/plain", "x");
        var request = GetObjectRequest.builder()
                .bucket(FILES)
                .key("override")
                .responseContentDisposition("attachment; filename=\"x.txt\"")
                .build();
        var url = s3.presigner(s3.root)
                .presignGetObject(GetObjectPresignRequest.builder()
                        .signatureDuration(Duration.ofSeconds(60))
                        .getObjectRequest(request)
                        .build())
                .url();

        assertThat(get(URI.create(url.toString())).headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"x.txt\"");
    }

    private URI presignedGet(Credentials signer, String key) {
        var request = GetObjectPresignRequest.builder()
                .signatureDuration(Duration.ofSeconds(60))
                .getObjectRequest(
                        GetObjectRequest.builder().bucket(FILES).key(key).build())
                .build();
        return URI.create(s3.presigner(signer).presignGetObject(request).url().toString());
    }

    private URI presignedPut(Credentials signer, String key) {
        var request = PutObjectPresignRequest.builder()
                .signatureDuration(Duration.ofSeconds(60))
                .putObjectRequest(PutObjectRequest.builder()
                        .bucket(FILES)
                        .key(key)
                        .contentType("text/plain")
                        .build())
                .build();
        return URI.create(s3.presigner(signer).presignPutObject(request).url().toString());
    }

    private HttpResponse<String> get(URI url) throws Exception {
        return client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> put(URI url, String type, String body) throws Exception {
        var request = HttpRequest.newBuilder(url)
                .header("Content-Type", type)
                .PUT(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static void assertCode(HttpResponse<String> answer, String code) {
        assertThat(answer.body()).contains("<Code>" + code + "</Code>");
    }
}
