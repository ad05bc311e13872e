package io.stratus.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the gateway refuses before any function is called, as the template says it.
@ExtendWith(Stratus.Shared.class)
class GatewayTest {

    private static final String ORIGIN = "https://todo.example.com"; // default of the parameter WebOrigin

    private final Stratus stratus;

    GatewayTest(Stratus stratus) {
        this.stratus = stratus;
    }

    @Test
    void without_a_token_the_answer_is_a_401_problem_that_a_browser_may_read() {
        var reply = stratus.nobody().get("/v1/todos");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
        assertThat(reply.json().path("type").asString()).endsWith("problems.md#unauthenticated");
        assertThat(reply.json().path("requestId").asString()).isNotEmpty();
    }

    @Test
    void a_token_whose_claims_were_changed_is_refused() {
        var parts = stratus.user("ann").token().split("\\.", -1);
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
        var forged = claims.replace("\"token_use\":\"id\"", "\"token_use\":\"id\",\"admin\":true");
        assertThat(forged).isNotEqualTo(claims);

        var token = parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(forged.getBytes(UTF_8))
                + "." + parts[2];

        assertThat(new User(stratus.uri("/todo/api"), token).get("/v1/todos").status())
                .isEqualTo(401);
        assertThat(stratus.user("ann").get("/v1/todos").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"GET,/", "GET,/v1", "GET,/v2/todos", "GET,/v1/todos/a/b", "PUT,/v1/todos", "POST,/health"})
    void an_unknown_route_is_a_404_problem(String method, String path) {
        var reply = stratus.user("ann").send(method, path, "");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().path("type").asString()).endsWith("problems.md#not-found");
    }

    @Test
    void a_body_that_is_no_json_object_is_a_400_problem() {
        for (var body : new String[] {"[]", "\"text\"", "{", "{\"title\": \"a\"} x"}) {
            var reply = stratus.user("ann").create(body);

            assertThat(reply.status()).as(body).isEqualTo(400);
            assertThat(reply.header("Content-Type")).as(body).startsWith("application/problem+json");
        }
    }

    @Test
    void a_body_over_256_KB_is_a_413_problem() {
        for (int size : new int[] {300 * 1024, 5 * 1024 * 1024}) {
            var reply = stratus.user("ann").create("{\"title\": \"" + "x".repeat(size) + "\"}");

            assertThat(reply.status()).isEqualTo(413);
            assertThat(reply.json().path("type").asString()).endsWith("problems.md#too-large");
        }
    }

    @Test
    void a_body_over_10_MB_never_reaches_the_function() {
        var reply = stratus.user("ann").create("{\"title\": \"" + "x".repeat(11 * 1024 * 1024) + "\"}");

        assertThat(reply.status()).isEqualTo(413);
    }

    @Test
    void a_foreign_content_type_is_a_415_problem() {
        var reply = stratus.user("ann").send("POST", "/v1/todos", "{\"title\": \"a\"}", "Content-Type", "text/plain");

        assertThat(reply.status()).isEqualTo(415);
    }

    @Test
    void the_preflight_of_a_browser_is_answered_without_sign_in() {
        var reply = stratus.nobody()
                .send("OPTIONS", "/v1/todos", "", "Origin", ORIGIN, "Access-Control-Request-Method", "POST");

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
        assertThat(reply.header("Access-Control-Allow-Methods")).contains("PATCH");
        assertThat(reply.header("Access-Control-Allow-Headers")).contains("If-Match");
    }
}
