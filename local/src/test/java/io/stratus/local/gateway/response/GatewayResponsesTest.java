package io.stratus.local.gateway.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.local.gateway.call.Call;
import io.stratus.local.gateway.call.Query;
import io.stratus.local.gateway.call.Rejection;
import io.stratus.local.gateway.call.Stage;
import io.stratus.local.gateway.call.Target;
import io.stratus.local.gateway.openapi.Document;
import io.stratus.local.http.Answer;
import io.stratus.local.http.Fields;
import io.stratus.local.http.Incoming;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// "Gateway responses for REST APIs in API Gateway".
class GatewayResponsesTest {

    @Test
    void without_any_aws_own_message_is_sent() {
        var answer = answer(Map.of(), Rejection.throttled(), Fields.NONE);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(body(answer)).isEqualTo("{\"message\":\"Too Many Requests\"}");
    }

    @Test
    void a_type_that_is_not_set_falls_to_the_default_of_its_class_and_of_no_other() {
        Map<String, Object> responses = Map.of(
                "DEFAULT_4XX", template("{\"four\":$context.error.messageString}"),
                "DEFAULT_5XX", template("{\"five\":\"$context.error.responseType\"}"),
                "UNAUTHORIZED", template("{\"own\":1}"));

        assertThat(body(answer(responses, Rejection.throttled(), Fields.NONE)))
                .isEqualTo("{\"four\":\"Too Many Requests\"}");
        assertThat(body(answer(responses, Rejection.timedOut(), Fields.NONE)))
                .isEqualTo("{\"five\":\"INTEGRATION_TIMEOUT\"}");
        assertThat(body(answer(responses, Rejection.unauthorized("x"), Fields.NONE)))
                .isEqualTo("{\"own\":1}");
    }

    @Test
    void a_default_without_status_keeps_the_status_and_one_with_it_sets_it() {
        var kept = answer(Map.of("DEFAULT_5XX", template("{}")), Rejection.malformed("x"), Fields.NONE);
        var set = answer(Map.of("DEFAULT_5XX", Map.of("statusCode", 500)), Rejection.malformed("x"), Fields.NONE);

        assertThat(kept.status()).isEqualTo(502);
        assertThat(set.status()).isEqualTo(500);
    }

    @Test
    void parameters_are_taken_from_the_request_or_left_out() {
        Map<String, Object> parameters = Map.of(
                "gatewayresponse.header.A", "method.request.header.X-A",
                "gatewayresponse.header.B", "method.request.querystring.b",
                "gatewayresponse.header.C", "method.request.path.id",
                "gatewayresponse.header.D", "context.error.responseType",
                "gatewayresponse.header.E", "method.request.header.X-Absent",
                "gatewayresponse.header.F", "context.no.such");

        var answer = answer(
                Map.of("THROTTLED", Map.of("responseParameters", parameters)),
                Rejection.throttled(),
                Fields.of("X-A", "a"));

        assertThat(answer.fields().first("A")).isEqualTo("a");
        assertThat(answer.fields().first("B")).isEqualTo("2");
        assertThat(answer.fields().first("C")).isEqualTo("7");
        assertThat(answer.fields().first("D")).isEqualTo("THROTTLED");
        assertThat(answer.fields().names()).doesNotContain("E", "F");
    }

    @Test
    void the_type_that_the_client_names_first_picks_the_template() {
        Map<String, Object> responses = Map.of(
                "THROTTLED", Map.of("responseTemplates", Map.of("application/json", "{}", "text/plain", "slow down")));

        var text = answer(responses, Rejection.throttled(), Fields.of("Accept", "text/plain, */*"));
        var json = answer(responses, Rejection.throttled(), Fields.of("Accept", "*/*, text/plain"));

        assertThat(body(text)).isEqualTo("slow down");
        assertThat(text.fields().first("Content-Type")).isEqualTo("text/plain");
        assertThat(body(json)).isEqualTo("{}");
    }

    private static Map<String, Object> template(String json) {
        return Map.of("responseTemplates", Map.of("application/json", json));
    }

    private static Answer answer(Map<String, Object> responses, Rejection rejection, Fields fields) {
        var root = new Document(Map.of("x-amazon-apigateway-gateway-responses", responses)).root();
        var call = new Call(
                new Stage("a1b2c3d4e5", "prod", "eu-central-1", "000000000000"),
                new Incoming("GET", "/notes/7", "b=1&b=2", fields, new byte[0], false, "127.0.0.1"),
                "GET",
                "/notes/7",
                Query.parse("b=1&b=2"),
                "e56434a3-0b5d-453c-9183-f07a5e91fbb3",
                "ZhFduHZrDoEEORQ=",
                Instant.EPOCH,
                new Target("/notes/{id}", "5x3n2k", null, Map.of("id", "7")),
                Map.of());
        return GatewayResponses.read(root).answer(call, rejection);
    }

    private static String body(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
