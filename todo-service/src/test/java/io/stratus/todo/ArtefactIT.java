package io.stratus.todo;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.common.http.Events;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The jar that Lambda gets, run by the handler that Lambda runs.
class ArtefactIT {

    private static final int MAX_BYTES = 29_000_000;
    private static final int MAX_CLASSES = 6_800;
    private static final String ANN = "e2c5f4a4-10c1-70aa-5a3c-7b2d3f0a9b11";
    private static final String HEADERS = """
            "Access-Control-Allow-Origin":"https://todo.example.com",\
            "Access-Control-Expose-Headers":"ETag, Location, Retry-After, X-Data-Version, Idempotency-Replayed",\
            "Vary":"Origin","Cache-Control":"private, no-store\"""";

    @Test
    void an_answer_reaches_api_gateway_as_the_operation_gave_it() throws IOException {
        try (var function = Artefact.start("todoApi")) {
            var answer = function.answer(Events.of("GET", "/health"));

            assertThat(answer)
                    .isEqualTo("{\"statusCode\":200,\"headers\":{" + HEADERS
                            + ",\"Content-Type\":\"application/json\"},\"body\":\"{\\\"status\\\":\\\"up\\\"}\","
                            + "\"isBase64Encoded\":false}");
        }
    }

    @Test
    void a_todo_comes_and_goes() throws IOException {
        try (var function = Artefact.start("todoApi")) {
            var created = json(function.answer(Events.of("POST", "/v1/todos")
                    .sentTo("/prod/v1/todos")
                    .by(ANN)
                    .header("Content-Type", "application/json")
                    .body("{\"title\":\"Büchsenmilch 🥛\"}")));
            var id = json(created.path("body").stringValue()).path("id").stringValue();
            var one = Events.of("GET", "/v1/todos/{id}").by(ANN).path("id", id);

            var got = json(function.answer(one));
            var deleted = function.answer(
                    Events.of("DELETE", "/v1/todos/{id}").by(ANN).path("id", id).header("If-Match", "*"));
            var gone = function.answer(one);

            assertThat(created.path("statusCode").intValue()).isEqualTo(201);
            assertThat(created.at("/headers/Location").stringValue()).isEqualTo("/prod/v1/todos/" + id);
            assertThat(got.path("body").stringValue()).contains("Büchsenmilch 🥛");
            assertThat(deleted)
                    .matches("\\{\"statusCode\":204,\"headers\":\\{\"X-Data-Version\":\"2-\\d+\","
                            + Pattern.quote(HEADERS)
                            + "},\"body\":\"\",\"isBase64Encoded\":false}");
            assertThat(gone)
                    .startsWith("{\"statusCode\":404,")
                    .contains("\"Content-Type\":\"application/problem+json\"")
                    .contains("{\\\"type\\\":\\\"https://github.com/stratus-suite/stratus/blob/main/docs/reference/"
                            + "problems.md#not-found\\\",\\\"title\\\":\\\"Not found\\\",\\\"status\\\":404,"
                            + "\\\"detail\\\":\\\"There is no such to-do.\\\","
                            + "\\\"requestId\\\":\\\"77375676-xmpl-4b79-853a-f982474efe18\\\"}");
        }
    }

    /// Its answer comes from the table and its environment: nobody is asked for credentials.
    @Test
    void a_session_of_the_identity_pool_is_opened() throws IOException {
        try (var function = Artefact.start("todoFiles")) {
            var answer = json(function.answer(Events.of("POST", "/v1/files/session")
                    .by(ANN)
                    .header("Content-Type", "application/json")
                    .body("{}")));

            assertThat(answer.path("statusCode").intValue()).isEqualTo(201);
            assertThat(json(answer.path("body").stringValue()).path("prefix").stringValue())
                    .isEqualTo("private/" + ANN + "/");
            assertThat(answer.at("/headers/Access-Control-Allow-Origin").stringValue())
                    .isEqualTo("https://todo.example.com");
        }
    }

    /// The event: Lambda Developer Guide "Using Lambda with Amazon SQS".
    @Test
    void a_message_that_is_no_event_of_s3_comes_again() throws IOException {
        try (var function = Artefact.start("todoUsage")) {
            var answer = function.answer("""
                    {"Records": [{"messageId": "059f36b4-87a3-44ab-83d2-661975830a7d", "body": "Test message.", \
                    "eventSource": "aws:sqs", "awsRegion": "eu-central-1"}]}""");

            assertThat(answer)
                    .isEqualTo(
                            "{\"batchItemFailures\":[{\"itemIdentifier\":\"059f36b4-87a3-44ab-83d2-661975830a7d\"}]}");
        }
    }

    @Test
    void no_line_of_the_log_has_a_personal_value() throws IOException {
        try (var function = Artefact.start("todoApi")) {
            function.answer(Events.of("POST", "/v1/todos")
                    .by(ANN)
                    .header("Authorization", "eyJhbGciOiJSUzI1NiJ9.e30.c2ln")
                    .header("Content-Type", "application/json")
                    .body("{\"title\":\"private words\"}"));

            assertThat(function.log)
                    .allSatisfy(line -> assertThat(json(line).isObject()).isTrue());
            assertThat(String.join("\n", function.log))
                    .contains("\"operation\":\"createTodo\"")
                    .doesNotContain(ANN, "ann@example.com", "eyJhbGci", "private words");
        }
    }

    /// Each class that is loaded before the first answer is time. 366 of them are the SDK's list of services and
    /// regions, which its version 2.41.0 reads at the making of every client. Of the functions around files there
    /// are the definitions of their beans, and none of the clients that they need.
    @Test
    void few_classes_are_loaded_before_the_first_answer(@TempDir Path folder) throws IOException {
        var classes = folder.resolve("classes.log");
        try (var function = Artefact.start("todoApi", "-Xlog:class+load:file=" + classes)) {
            function.answer(Events.of("GET", "/v1/todos").by(ANN));
        }

        var loaded = Files.readAllLines(classes);
        assertThat(loaded.stream().filter(line -> line.contains("source:")).count())
                .isLessThan(MAX_CLASSES);
        assertThat(loaded)
                .noneMatch(line -> line.contains("awssdk.services.s3.") || line.contains("awssdk.services.sts."));
    }

    @Test
    void the_jar_is_small_and_has_what_starts_it_and_nothing_of_the_tests() throws IOException {
        try (var jar = new JarFile(Artefact.JAR.toFile())) {
            var names = jar.stream().map(entry -> entry.getName()).toList();

            assertThat(Files.size(Artefact.JAR)).isLessThan(MAX_BYTES);
            assertThat(names)
                    .contains(
                            "spring.properties",
                            "META-INF/spring.factories",
                            "io/stratus/todo/TodoApplication__ApplicationContextInitializer.class",
                            "org/springframework/cloud/function/adapter/aws/FunctionInvoker.class")
                    .noneMatch(name ->
                            name.matches("META-INF/.*\\.(SF|RSA|DSA)|io/stratus/.*(Test|IT|/Events)(\\$.*)?\\.class"))
                    .noneMatch(name -> name.matches(
                            "(org/(junit|assertj|eclipse/jetty|gaul)|software/amazon/dynamodb|ch/qos)/.*"));
        }
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
