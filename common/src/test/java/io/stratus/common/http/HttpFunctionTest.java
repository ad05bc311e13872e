package io.stratus.common.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.common.Check;
import io.stratus.common.UserId;
import io.stratus.common.log.CallLog;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFunctionTest {

    private static final String PROBLEMS =
            "https://github.com/stratus-suite/stratus/blob/main/docs/reference/problems.md#";
    private static final Instant NOON = Instant.parse("2026-11-23T10:00:00.987654321Z");

    enum Status {
        OPEN
    }

    private record Thing(
            String title,
            Status status,
            LocalDate due,
            Instant at,
            @Nullable String notes) {}

    private final AtomicReference<HttpCall> seen = new AtomicReference<>();

    @Test
    void an_answer_is_what_api_gateway_wants_to_the_letter() {
        var thing = new Thing("Mil\"k ü", Status.OPEN, LocalDate.of(2026, 11, 23), NOON, null);

        var answer = answer(call -> HttpReply.ok(EntityTag.of(7), thing), Events.of("GET", "/things"));

        assertThat(answer).isEqualTo("""
                        {"statusCode":200,"headers":{"ETag":"\\"7\\"",\
                        "Access-Control-Allow-Origin":"https://app.example.com",\
                        "Access-Control-Expose-Headers":"ETag, Location","Vary":"Origin",\
                        "Cache-Control":"private, no-store","Content-Type":"application/json"},\
                        "body":"{\\"title\\":\\"Mil\\\\\\"k ü\\",\\"status\\":\\"open\\",\\"due\\":\\"2026-11-23\\",\
                        \\"at\\":\\"2026-11-23T10:00:00Z\\"}","isBase64Encoded":false}""");
    }

    @Test
    void an_answer_without_body_has_no_content_type() {
        var answer = answer(call -> HttpReply.noContent(), Events.of("GET", "/things"));

        assertThat(answer)
                .startsWith("{\"statusCode\":204,")
                .endsWith("\"body\":\"\",\"isBase64Encoded\":false}")
                .doesNotContain("Content-Type", "null");
    }

    @Test
    void what_an_operation_says_of_caching_stands() {
        var answer = answer(
                call -> HttpReply.noContent()
                        .withHeader("cache-control", "max-age=60")
                        .withHeader("Vary", "Accept"),
                Events.of("GET", "/things"));

        assertThat(answer).contains("\"cache-control\":\"max-age=60\"", "\"Vary\":\"Accept, Origin\"");
        assertThat(answer).doesNotContain("no-store");
    }

    @Test
    void head_is_get_without_the_body() {
        var answer = answer(call -> HttpReply.ok(Map.of("a", 1)), Events.of("HEAD", "/things"));

        assertThat(answer).contains("\"statusCode\":200", "\"Content-Type\":\"application/json\"", "\"body\":\"\"");
    }

    @Test
    void text_that_is_json_already_is_sent_as_it_stands() {
        var first = JsonText.of(Map.of("a", 1));

        var answer = answer(call -> HttpReply.ok(first), Events.of("GET", "/things"));

        assertThat(answer).contains("\"body\":\"{\\\"a\\\":1}\"");
    }

    @Test
    void an_operation_sees_the_call() {
        answer(
                this::remember,
                Events.of("GET", "/things/{id}")
                        .by("ann")
                        .path("id", "1")
                        .query("tag", "a", "b")
                        .header("X-Twice", "a", "b")
                        .body("{}"));

        var call = seen.get();
        assertThat(call.operationId()).isEqualTo("getThing");
        assertThat(call.requestId()).isEqualTo("77375676-xmpl-4b79-853a-f982474efe18");
        assertThat(call.target()).isEqualTo("/things/1");
        assertThat(call.user()).isEqualTo(new UserId("ann"));
        assertThat(call.path("id")).isEqualTo("1");
        assertThat(call.queryParameters()).isEqualTo(Map.of("tag", List.of("a", "b")));
        assertThat(call.header("x-twice")).isEqualTo("a, b");
        assertThat(call.body()).isEqualTo("{}");
    }

    /// `requestContext.path` has the stage on the execute-api host and not behind a custom domain name (API Gateway
    /// Developer Guide "Input format of a Lambda function for proxy integration").
    @ParameterizedTest
    @ValueSource(strings = {"/prod/v1/things", "/v1/things", "/prod/v1/things/"})
    void what_lies_below_has_the_path_that_the_client_sent_before_it(String sent) {
        answer(this::remember, Events.of("GET", "/things").sentTo(sent));

        var call = seen.get();
        assertThat(call.publicPath()).isEqualTo(sent);
        assertThat(call.below("1")).isEqualTo(sent.replaceFirst("/$", "") + "/1");
        assertThat(call.target()).isEqualTo("/things");
    }

    @Test
    void an_event_that_does_not_tell_what_the_client_sent_has_the_path_alone() {
        answer(this::remember, Events.of("GET", "/things"));

        assertThat(seen.get().below("1")).isEqualTo("/things/1");
    }

    @Test
    void an_anonymous_call_has_no_user_and_no_body() {
        answer(this::remember, Events.of("GET", "/things"));

        assertThat(seen.get().caller()).isNull();
        assertThat(seen.get().body()).isNull();
    }

    @Test
    void a_body_of_bytes_is_read_as_utf_8() {
        answer(this::remember, Events.of("GET", "/things").base64("w7w="));

        assertThat(seen.get().body()).isEqualTo("ü");
    }

    @Test
    void a_body_that_is_not_utf_8_is_refused() {
        var answer = answer(this::remember, Events.of("GET", "/things").base64("/w=="));

        assertThat(answer).contains("\"statusCode\":400", "must be UTF-8");
    }

    @Test
    void what_is_wrong_in_a_request_is_a_400_that_says_where() {
        Handler handler = call -> {
            var check = new Check();
            check.fail("/title", "is required");
            check.fail("limit", "must be a whole number from 1 to 100");
            check.orThrow();
            return HttpReply.noContent();
        };

        var answer = answer(handler, Events.of("GET", "/things"));

        assertThat(answer)
                .startsWith("{\"statusCode\":400,")
                .contains("\"Content-Type\":\"application/problem+json\"")
                .contains(quoted("""
                        {"type":"%sinvalid","title":"The request is not valid","status":400,\
                        "errors":[{"pointer":"/title","detail":"is required"},\
                        {"parameter":"limit","detail":"must be a whole number from 1 to 100"}],\
                        "requestId":"77375676-xmpl-4b79-853a-f982474efe18"}""".formatted(PROBLEMS)));
    }

    @Test
    void a_thrown_problem_is_answered_with_its_header_fields() {
        var answer = answer(call -> HttpReply.ok(call.user()), Events.of("GET", "/things"));

        assertThat(answer).contains("\"statusCode\":401", "\"WWW-Authenticate\":\"Bearer\"", "#unauthenticated");
    }

    @Test
    void a_fault_of_ours_says_nothing_of_what_happened() {
        Handler broken = call -> {
            throw new IllegalStateException("table todos has no index byDue");
        };

        var answer = answer(broken, Events.of("GET", "/things"));

        assertThat(answer)
                .startsWith("{\"statusCode\":500,")
                .contains("#internal")
                .doesNotContain("byDue", "IllegalState", "io.stratus.");
    }

    @Test
    void what_nothing_serves_is_not_found() {
        assertThat(answer(this::remember, Events.of("GET", "/nothing"))).contains("\"statusCode\":404");
        assertThat(answer(this::remember, Events.of("DELETE", "/things"))).contains("\"statusCode\":404");
        assertThat(seen).hasNullValue();
    }

    private HttpReply remember(HttpCall call) {
        seen.set(call);
        return HttpReply.noContent();
    }

    private static String answer(Handler handler, Events event) {
        var operations = Map.of(
                "listThings", new Operation("GET", "/things", handler),
                "getThing", new Operation("GET", "/things/{id}", handler));
        var cors = new Cors("https://app.example.com", List.of("ETag", "Location"));
        var log = new CallLog("test", InstantSource.fixed(NOON));
        return new String(new HttpFunction(operations, cors, log).apply(event.stream()), StandardCharsets.UTF_8);
    }

    private static String quoted(String json) {
        return Json.write(json);
    }
}
