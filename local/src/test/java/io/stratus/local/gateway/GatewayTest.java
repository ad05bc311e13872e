package io.stratus.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.local.gateway.integration.BackendAnswer;
import io.stratus.local.gateway.throttle.MethodThrottle;
import io.stratus.local.gateway.throttle.Throttle;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTest {

    private static final String ORIGIN = "https://app.example.com";

    private final Api api = Api.open();

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void a_request_reaches_the_alias_that_the_document_names() throws Exception {
        var answer = api.get("/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("ok");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("x-amz-apigw-id"))
                .hasValueSatisfying(id -> assertThat(id).hasSize(16));
        var asked = api.asked.remove();
        assertThat(asked.functionArn()).isEqualTo("arn:aws:lambda:eu-central-1:000000000000:function:notes:live");
        assertThat(asked.timeout()).isEqualTo(Duration.ofSeconds(29));
        assertThat(answer.headers().firstValue("x-amzn-RequestId"))
                .hasValue(asked.event().at("/requestContext/requestId").stringValue());
    }

    @Test
    void head_is_answered_where_it_is_declared_and_only_there() throws Exception {
        var declared = api.send(api.request("/health").method("HEAD", BodyPublishers.noBody()));
        var undeclared = api.send(api.request("/v1/notes/1").method("HEAD", BodyPublishers.noBody()));

        assertThat(declared.statusCode()).isEqualTo(200);
        assertThat(declared.body()).isEmpty();
        assertThat(undeclared.statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_not_declared_is_answered_by_the_gateway_response_with_its_headers() throws Exception {
        var answer = api.get("/v1/nothing", "Origin", "https://evil.example.com");

        var id = answer.headers().firstValue("x-amzn-RequestId").orElseThrow();
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .isEqualTo("{\"title\":\"Not found\",\"detail\":\"Missing Authentication Token\","
                        + "\"type\":\"MISSING_AUTHENTICATION_TOKEN\",\"requestId\":\"" + id + "\",\"nothing\":\"\"}");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(ORIGIN);
        assertThat(answer.headers().firstValue("X-Asked-By")).hasValue("https://evil.example.com");
        assertThat(answer.headers().firstValue("X-Asked")).hasValue("GET");
        assertThat(answer.headers().firstValue("x-amzn-ErrorType")).hasValue("MissingAuthenticationTokenException");
    }

    @ParameterizedTest
    @CsvSource({"GET,/V1/notes", "GET,/v1//notes/1", "PUT,/v1/notes", "GET,/v1", "GET,/v1/notes/1/2", "GET,/prod/health"
    })
    void another_case_path_or_method_does_not_exist(String method, String path) throws Exception {
        var answer = api.send(api.request(path).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(api.asked).isEmpty();
    }

    @Test
    void a_preflight_is_answered_without_a_function_and_without_a_token() throws Exception {
        var answer = api.send(api.request("/v1/notes").method("OPTIONS", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(ORIGIN);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods")).hasValue("GET, POST");
        assertThat(api.asked).isEmpty();
    }

    @Test
    void a_mock_refuses_a_media_type_it_has_no_template_for() throws Exception {
        var answer = api.send(api.request("/v1/notes")
                .header("Content-Type", "text/plain")
                .method("OPTIONS", BodyPublishers.ofString("x")));

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    /// The messages: LocalStack's snapshot `test_api_gateway_request_validator`, recorded from AWS.
    @Test
    void required_parameters_must_be_there_and_not_blank() throws Exception {
        var missing = api.post("/v1/notes", "{}");
        var blank = api.post("/v1/notes?list=", "{}", "Idempotency-Key", "1");
        var there = api.post("/v1/notes?list=a", "{}", "idempotency-key", "1");

        assertThat(missing.statusCode()).isEqualTo(400);
        assertThat(missing.body())
                .isEqualTo("{\"message\":\"Missing required request parameters: [list, Idempotency-Key]\"}");
        assertThat(blank.body()).isEqualTo("{\"message\":\"Missing required request parameters: [list]\"}");
        assertThat(there.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\"{}\"", "null", "{", "{}{}", "{\"a\":}"})
    void a_body_that_is_no_json_object_is_refused(String body) throws Exception {
        var answer = api.post("/v1/notes?list=a", body, "Idempotency-Key", "1", "Content-Type", "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Invalid request body\"}");
        assertThat(answer.headers().firstValue("x-amzn-ErrorType")).hasValue("BadRequestException");
        assertThat(api.asked).isEmpty();
    }

    @Test
    void a_body_of_a_type_without_a_model_is_the_functions_to_judge() throws Exception {
        var answer = api.post("/v1/notes?list=a", "[]", "Idempotency-Key", "1", "Content-Type", "text/plain");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void more_than_10_MB_are_refused_in_aws_own_words() throws Exception {
        var answer = api.send(api.request("/v1/notes?list=a")
                .header("Idempotency-Key", "1")
                .POST(BodyPublishers.ofByteArray(new byte[Gateway.MAX_BODY + 1])));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Request Too Long\"}");
    }

    @Test
    void an_event_over_lambdas_6_MB_is_refused() throws Exception {
        var answer = api.post(
                "/v1/notes?list=a", "\"".repeat(4 << 20), "Idempotency-Key", "1", "Content-Type", "text/plain");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(api.asked).isEmpty();
    }

    @Test
    void headers_over_10240_bytes_are_refused() throws Exception {
        var over = api.get("/health", "X-Long", "x".repeat(10_240));
        var under = api.get("/health", "X-Long", "x".repeat(9_000));

        assertThat(over.statusCode()).isEqualTo(431);
        assertThat(under.statusCode()).isEqualTo(200);
    }

    @Test
    void a_function_that_fails_or_answers_too_much_is_502() throws Exception {
        api.function.set(new BackendAnswer.Failed("init failed: NoClassDefFoundError"));
        var failed = api.get("/health");
        var reason = api.traffic.remove().reason();
        api.function.set(Api.payload("{\"statusCode\":200,\"body\":\"" + "x".repeat(6 << 20) + "\"}"));
        var tooMuch = api.get("/health");

        assertThat(List.of(failed.statusCode(), tooMuch.statusCode())).containsExactly(502, 502);
        assertThat(failed.body()).isEqualTo("{\"message\":\"Internal server error\"}");
        assertThat(failed.headers().firstValue("x-amzn-ErrorType")).hasValue("InternalServerErrorException");
        assertThat(failed.headers().firstValue("Access-Control-Allow-Origin")).hasValue(ORIGIN);
        assertThat(reason).isEqualTo("init failed: NoClassDefFoundError");
    }

    @Test
    void a_malformed_answer_is_502() throws Exception {
        api.function.set(Api.payload("{\"errorMessage\":\"boom\",\"errorType\":\"java.lang.IllegalStateException\"}"));

        var answer = api.get("/health");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Internal server error\"}");
    }

    @Test
    void a_slow_function_is_504_and_a_throttled_one_what_the_template_says() throws Exception {
        api.function.set(new BackendAnswer.TimedOut());
        var slow = api.get("/health");
        api.function.set(new BackendAnswer.Throttled());
        var throttled = api.get("/health");

        assertThat(slow.statusCode()).isEqualTo(504);
        assertThat(slow.body()).isEqualTo("{\"message\":\"Endpoint request timed out\"}");
        assertThat(throttled.statusCode()).isEqualTo(503);
    }

    @Test
    void a_method_over_its_rate_is_throttled_until_a_token_is_back() throws Exception {
        try (var slow = Api.open(new MethodThrottle("/v1/notes/{id}", "GET", new Throttle(2, 3)))) {
            for (int i = 0; i < 3; i++) {
                assertThat(slow.get("/v1/notes/" + i).statusCode()).isEqualTo(200);
            }
            var over = slow.get("/v1/notes/3");
            var other = slow.get("/health");
            slow.step(Duration.ofMillis(500));
            var again = slow.get("/v1/notes/3");

            assertThat(over.statusCode()).isEqualTo(429);
            assertThat(over.body()).isEqualTo("{\"message\":\"Too Many Requests\"}");
            assertThat(over.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(over.headers().firstValue("Access-Control-Allow-Origin")).hasValue(ORIGIN);
            assertThat(over.headers().firstValue("x-amzn-ErrorType")).hasValue("TooManyRequestsException");
            assertThat(List.of(other.statusCode(), again.statusCode())).containsExactly(200, 200);
        }
    }

    /// Which names change: "Amazon API Gateway important notes", table of headers, response of `lambda`.
    @Test
    void headers_of_the_answer_are_remapped_and_dropped_as_aws_does() throws Exception {
        api.function.set(Api.payload("""
                        {"statusCode": "201", "body": "done", "headers": {"content-type": "text/plain", "WWW-Authenticate": "Basic",
                         "Server": "mine", "Date": "yesterday", "Content-Length": "99", "Transfer-Encoding": "chunked",
                         "ETag": "\\"1\\"", "X-Twice": "lost"}, "multiValueHeaders": {"x-twice": ["a", "b"]}}"""));

        var answer = api.get("/health");

        var headers = answer.headers();
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("done");
        assertThat(headers.allValues("Content-Type")).containsExactly("text/plain");
        assertThat(headers.firstValue("x-amzn-Remapped-WWW-Authenticate")).hasValue("Basic");
        assertThat(headers.firstValue("x-amzn-Remapped-Server")).hasValue("mine");
        assertThat(headers.firstValue("x-amzn-Remapped-Date")).hasValue("yesterday");
        assertThat(headers.firstValue("x-amzn-Remapped-Content-Length")).hasValue("99");
        assertThat(headers.firstValue("WWW-Authenticate")).isEmpty();
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("ETag")).hasValue("\"1\"");
        assertThat(headers.allValues("X-Twice")).containsExactly("a", "b");
    }

    @Test
    void the_method_can_be_overridden_as_on_aws() throws Exception {
        var answer = api.get("/v1/notes?list=a", "X-HTTP-Method-Override", "POST", "Idempotency-Key", "1");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Invalid request body\"}");
    }

    @Test
    void every_request_is_told_once_without_its_query() throws Exception {
        api.get("/v1/notes/7?secret=1");

        var told = api.traffic.remove();
        assertThat(told.method()).isEqualTo("GET");
        assertThat(told.path()).isEqualTo("/v1/notes/7");
        assertThat(told.resource()).isEqualTo("/v1/notes/{id}");
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.reason()).isNull();
        assertThat(api.traffic).isEmpty();
    }
}
