package io.stratus.local.template.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.local.template.Samples;
import io.stratus.local.template.Stack;
import io.stratus.local.template.yaml.TemplateFile;
import io.stratus.local.template.yaml.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Rules of the OpenAPI body that neither cfn-lint nor the SAM transform looks at.
class TodoRestApiTest {

    private static final String PROBLEMS =
            "https://github.com/stratus-suite/stratus/blob/main/docs/reference/problems.md#";

    // API Gateway developer guide, "Important notes for REST APIs" (OpenAPI), and what its import calls an
    // "Unsupported keyword" (github.com/awslabs/aws-api-gateway-developer-portal, issue 571).
    private static final Set<String> NOT_IN_MODELS = Set.of(
            "additionalProperties",
            "anyOf",
            "default",
            "discriminator",
            "example",
            "exclusiveMaximum",
            "exclusiveMinimum",
            "nullable",
            "readOnly",
            "writeOnly");

    private final Stack stack = Samples.todo();
    private final Value body = stack.resource("TodoRestApi").properties().at("DefinitionBody");

    @Test
    void each_operation_has_one_name() {
        var names = operations().values().stream()
                .flatMap(operation -> operation.maybe("operationId").stream())
                .map(Value::text);

        assertThat(names)
                .containsExactlyInAnyOrder(
                        "createTodo",
                        "listTodos",
                        "getTodo",
                        "patchTodo",
                        "deleteTodo",
                        "getHealth",
                        "openFileSession",
                        "createFileForm",
                        "listFiles",
                        "deleteFile",
                        "listFileVersions",
                        "restoreFile",
                        "getFileUsage",
                        "createUpload",
                        "getUpload",
                        "abortUpload",
                        "signUploadParts",
                        "completeUpload");
    }

    @Test
    void every_named_operation_calls_the_alias_of_its_function() {
        var named = operations().entrySet().stream()
                .filter(operation -> operation.getValue().maybe("operationId").isPresent());

        assertThat(named).allSatisfy(operation -> {
            var integration = operation.getValue().at("x-amazon-apigateway-integration");
            assertThat(integration.at("type").text()).isEqualTo("aws_proxy");
            assertThat(integration.at("httpMethod").text()).isEqualTo("POST");
            assertThat(integration.at("uri").text())
                    .isEqualTo(
                            uri(operation.getKey().contains(" /v1/files") ? "TodoFilesFunction" : "TodoApiFunction"));
        });
    }

    private String uri(String function) {
        return "arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/"
                + stack.named(function + "Aliaslive").ref() + "/invocations";
    }

    @Test
    void only_health_and_preflights_are_open() {
        var open = operations().entrySet().stream()
                .filter(operation -> operation.getValue().maybe("security").isEmpty())
                .map(Map.Entry::getKey);

        assertThat(open)
                .contains("options /v1/todos", "options /v1/files/uploads/{uploadId}")
                .filteredOn(operation -> !operation.startsWith("options "))
                .containsExactlyInAnyOrder("get /health", "head /health");
    }

    @Test
    void the_authorizer_is_the_pool_and_no_operation_names_a_scope() {
        var authorizer =
                body.at("components").at("securitySchemes").at("cognito").at("x-amazon-apigateway-authorizer");
        var scopes = operations().values().stream()
                .flatMap(operation -> operation.maybe("security").stream())
                .map(Value::plain);

        assertThat(authorizer.at("providerARNs").texts())
                .containsExactly(stack.resource("UserPool").arn());
        assertThat(scopes).isNotEmpty().allMatch(List.of(Map.of("cognito", List.of()))::equals);
    }

    @Test
    void every_path_parameter_is_declared_as_required() {
        var withId = operations().entrySet().stream()
                .filter(operation -> operation.getKey().endsWith("/{id}"));

        assertThat(withId)
                .hasSize(4)
                .allSatisfy(operation -> assertThat(operation
                                .getValue()
                                .at("parameters")
                                .list()
                                .getFirst()
                                .plain())
                        .asInstanceOf(InstanceOfAssertFactories.MAP)
                        .containsEntry("name", "id")
                        .containsEntry("in", "path")
                        .containsEntry("required", true));
    }

    @Test
    void every_gateway_response_is_a_problem_that_a_browser_may_read() {
        var responses = body.at("x-amazon-apigateway-gateway-responses").members();

        assertThat(responses).hasSize(16);
        assertThat(responses.values()).allSatisfy(response -> {
            assertThat(response.at("responseParameters").plain())
                    .asInstanceOf(InstanceOfAssertFactories.MAP)
                    .containsEntry("gatewayresponse.header.Content-Type", "'application/problem+json'")
                    .containsEntry("gatewayresponse.header.Access-Control-Allow-Origin", "'https://todo.example.com'")
                    .containsEntry(
                            "gatewayresponse.header.Access-Control-Expose-Headers",
                            "'ETag, Location, Retry-After, X-Data-Version, Idempotency-Replayed'");
            assertThat(problem(response))
                    .hasEntrySatisfying(
                            "type", type -> assertThat(type).asString().startsWith(PROBLEMS));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "MISSING_AUTHENTICATION_TOKEN, 404, not-found",
        "RESOURCE_NOT_FOUND, 404, not-found",
        "UNAUTHORIZED, 401, unauthenticated",
        "EXPIRED_TOKEN, 401, unauthenticated",
        "ACCESS_DENIED, 403, forbidden",
        "BAD_REQUEST_PARAMETERS, 400, invalid",
        "BAD_REQUEST_BODY, 400, invalid",
        "REQUEST_TOO_LARGE, 413, too-large",
        "UNSUPPORTED_MEDIA_TYPE, 415, unsupported-media-type",
        "THROTTLED, 429, too-many-requests",
        "INTEGRATION_FAILURE, 503, unavailable",
        "INTEGRATION_TIMEOUT, 504, timeout"
    })
    void a_gateway_response_says_its_status_twice(String name, int status, String anchor) {
        var response = body.at("x-amazon-apigateway-gateway-responses").at(name);

        assertThat(response.at("statusCode").wholeNumber()).isEqualTo(status);
        assertThat(problem(response)).containsEntry("status", status).containsEntry("type", PROBLEMS + anchor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"THROTTLED", "INTEGRATION_FAILURE"})
    void who_may_try_again_is_told_when(String name) {
        var headers = body.at("x-amazon-apigateway-gateway-responses").at(name).at("responseParameters");

        assertThat(headers.at("gatewayresponse.header.Retry-After").text()).isEqualTo("'1'");
    }

    @Test
    void models_stay_within_what_api_gateway_imports() {
        var keywords = keywords(body.at("components").at("schemas")).distinct();

        assertThat(keywords).isNotEmpty().doesNotContainAnyElementsOf(NOT_IN_MODELS);
    }

    @Test
    void a_model_that_api_gateway_would_refuse_is_seen() {
        var refused = TemplateFile.parse("{Todo: {type: object, properties: {due: {nullable: true}}}}", "a.yaml");

        assertThat(keywords(refused)).containsAnyElementsOf(NOT_IN_MODELS);
    }

    @Test
    void a_request_body_is_checked_to_be_an_object_and_names_its_full_model() {
        var bodies = operations().values().stream()
                .flatMap(operation -> operation.maybe("requestBody").stream())
                .flatMap(request -> request.at("content").members().values().stream());

        assertThat(bodies).hasSize(8).allSatisfy(content -> {
            assertThat(content.at("schema").plain()).isEqualTo(Map.of("$ref", "#/components/schemas/JsonObject"));
            assertThat(body.at("components").at("schemas").members())
                    .containsKey(content.at("x-stratus-model").text());
        });
    }

    private Map<String, Value> operations() {
        var operations = new LinkedHashMap<String, Value>();
        body.at("paths")
                .members()
                .forEach((path, methods) -> methods.members()
                        .forEach((method, operation) -> operations.put(method + " " + path, operation)));
        return operations;
    }

    private static Map<String, Object> problem(Value response) {
        var template = response.at("responseTemplates").at("application/json").text();
        var filled = template.replace("$context.error.messageString", "\"Missing required request parameters: [id]\"")
                .replace("$context.requestId", "5e4ef79c-2b1c-4d7c-8b6f-0d2c5c2d9f3a");
        return JsonMapper.shared().readValue(filled, new TypeReference<Map<String, Object>>() {});
    }

    private static Stream<String> keywords(Value schema) {
        return switch (schema) {
            case Value.Scalar _ -> Stream.of();
            case Value.Items all -> all.items().stream().flatMap(TodoRestApiTest::keywords);
            case Value.Members all ->
                all.named().entrySet().stream()
                        .flatMap(member -> Stream.concat(Stream.of(member.getKey()), keywords(member.getValue())));
        };
    }
}
