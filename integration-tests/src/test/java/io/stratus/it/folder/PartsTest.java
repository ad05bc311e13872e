package io.stratus.it.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.it.Stratus;
import io.stratus.it.User.Reply;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A browser uploads in parts, is interrupted, and goes on.
@ExtendWith(Stratus.Shared.class)
class PartsTest {

    private static final String NAME = "films/interrupted +.mp4";
    private static final int SIZE = 8 * 1024 * 1024 + 10;

    private final FilesApi api;
    private final Place place;

    PartsTest(Stratus stratus) {
        api = new FilesApi(stratus.user("paul"));
        place = Place.of(stratus);
    }

    @Test
    void an_interrupted_upload_goes_on_with_the_part_that_is_missing() throws Exception {
        var upload = api.made("uploads", Map.of("name", NAME, "contentType", "video/mp4", "size", SIZE));
        var id = upload.get("uploadId").asString();
        int partSize = upload.get("partSize").asInt();
        put(url(id, 1), partSize);

        var tooEarly = complete(id);
        var there =
                api.get("/uploads/" + id + "?name=" + FilesApi.encoded(NAME)).json();
        put(url(id, 2), SIZE - partSize);
        var completed = complete(id);

        assertThat(upload.get("parts").asInt()).isEqualTo(2);
        assertThat(tooEarly.status()).isEqualTo(400);
        assertThat(there.path("parts")
                        .valueStream()
                        .map(part -> part.path("number").asInt()))
                .containsExactly(1);
        assertThat(completed.status()).as(completed.raw().body()).isEqualTo(200);
        assertThat(api.names()).contains(NAME);
        var key = api.session("sts").get("prefix").asString() + NAME;
        assertThat(Caller.with(api.bySts(), place)
                        .s3()
                        .headObject(it -> it.bucket(place.bucket()).key(key))
                        .contentLength())
                .isEqualTo(SIZE);
        assertThat(complete(id).status()).isEqualTo(404);
    }

    @Test
    void a_part_of_another_size_than_was_signed_is_refused() throws Exception {
        var upload = api.made("uploads", Map.of("name", NAME, "contentType", "video/mp4", "size", SIZE));
        var url = url(upload.get("uploadId").asString(), 2);

        assertThat(send(url, 11)).isEqualTo(403);
        assertThat(send(url, 10)).isEqualTo(200);
    }

    private URI url(String id, int part) {
        var wanted = Map.of("name", NAME, "size", SIZE, "parts", List.of(part));
        var signed = api.made("uploads/" + id + "/parts", wanted);
        return URI.create(signed.get("parts").get(0).get("url").asString());
    }

    private Reply complete(String id) {
        return api.post("uploads/" + id + "/complete", Map.of("name", NAME, "size", SIZE));
    }

    private static void put(URI url, int size) throws Exception {
        assertThat(send(url, size)).isEqualTo(200);
    }

    private static int send(URI url, int size) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(url)
                    .PUT(BodyPublishers.ofByteArray(new byte[size]))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
