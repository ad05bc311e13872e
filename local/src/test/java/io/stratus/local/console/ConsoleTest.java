package io.stratus.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.local.console.Console.State;
import io.stratus.local.http.Answer;
import io.stratus.local.http.Fields;
import io.stratus.local.http.Incoming;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ConsoleTest {

    private final Recent<RequestRow> requests = new Recent<>();
    private final Recent<DenialRow> denials = new Recent<>();
    private final Console console = new Console(
            () -> new State(
                    List.of(new Address("MyTodoList API", URI.create("http://127.0.0.1:8081"), "REST")),
                    List.of(new FunctionRow("TodoApiFunction", "warm", 1, 3, 0)),
                    List.of(),
                    requests.seen(),
                    requests.newestFirst(),
                    denials.newestFirst()),
            _ -> Answer.of(200, "application/json", "{\"messages\":[]}"));

    @ParameterizedTest
    @ValueSource(strings = {"/", "/console.css", "/console.js"})
    void the_page_and_its_files_are_served(String path) throws Exception {
        var answer = console.answer(get(path, "127.0.0.1:8080"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isNotEmpty();
        assertThat(answer.fields().first("Content-Security-Policy")).contains("default-src 'self'");
    }

    @Test
    void the_state_holds_addresses_functions_and_the_newest_request_first() throws Exception {
        requests.add(row("/v1/todos/old"));
        requests.add(row("/v1/todos/new"));

        var state = JsonMapper.shared().readTree(text(console.answer(get("/api/state", "localhost:8080"))));

        assertThat(state.at("/addresses/0/uri").asString()).isEqualTo("http://127.0.0.1:8081");
        assertThat(state.at("/functions/0/calls").asInt()).isEqualTo(3);
        assertThat(state.at("/requestsSeen").asInt()).isEqualTo(2);
        assertThat(state.at("/requests/0/path").asString()).isEqualTo("/v1/todos/new");
        assertThat(state.at("/requests/0/at").asString()).isEqualTo("2026-11-24T12:00:00Z");
    }

    @Test
    void a_denied_call_is_shown_with_action_resource_and_deciding_statement() throws Exception {
        var row = new DenialRow(
                Instant.parse("2026-11-24T12:00:00Z"),
                "arn:aws:sts::111122223333:assumed-role/files/ann",
                "s3:GetObject",
                "arn:aws:s3:::files/private/bob/a.txt",
                "folder / OwnFolder");
        denials.add(row);

        var state = JsonMapper.shared().readTree(text(console.answer(get("/api/state", "localhost:8080"))));

        assertThat(JsonMapper.shared().treeToValue(state.at("/denials/0"), DenialRow.class))
                .isEqualTo(row);
        assertThat(text(console.answer(get("/", "localhost:8080")))).contains("id=\"denials\"");
    }

    @Test
    void only_the_last_200_requests_are_kept() {
        for (int i = 0; i < 201; i++) {
            requests.add(row("/" + i));
        }

        assertThat(requests.newestFirst()).hasSize(200).first().isEqualTo(row("/200"));
        assertThat(requests.seen()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:8080", "127.0.0.1.evil.example", ""})
    void a_foreign_host_name_is_refused(String host) throws Exception {
        assertThat(console.answer(get("/api/state", host)).status()).isEqualTo(421);
    }

    @Test
    void an_unknown_page_is_404_and_a_post_is_405() throws Exception {
        assertThat(console.answer(get("/nothing", "127.0.0.1:8080")).status()).isEqualTo(404);
        assertThat(console.answer(request("POST", "/", "127.0.0.1:8080")).status())
                .isEqualTo(405);
    }

    private static RequestRow row(String path) {
        return new RequestRow(Instant.parse("2026-11-24T12:00:00Z"), "todo", "GET", path, 200, 3, "r", "");
    }

    private static Incoming get(String path, String host) {
        return request("GET", path, host);
    }

    private static Incoming request(String method, String path, String host) {
        return new Incoming(method, path, null, Fields.of("Host", host), new byte[0], false, "127.0.0.1");
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
