package io.stratus.todo;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.common.http.HttpFunction;
import io.stratus.common.http.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/// The OpenAPI operations of `sam/todo.yaml` that lead to a function, the routes of its code and its beans are the same
/// set.
class OperationsTest {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    @ParameterizedTest
    @CsvSource({"todoApi, TodoApiFunction", "todoFiles, TodoFilesFunction"})
    void each_operation_of_the_contract_is_a_bean_of_its_name_on_its_route(String bean, String resource) {
        Map<String, String> routes;
        try (var application = TodoContext.start(bean)) {
            routes = application.getBean(bean, HttpFunction.class).operations().entrySet().stream()
                    .collect(toMap(Map.Entry::getKey, operation -> route(operation.getValue())));
            assertThat(application.getBeanNamesForType(Operation.class)).containsAll(routes.keySet());
        }

        assertThat(routes).isNotEmpty().isEqualTo(contract(resource));
    }

    @Test
    void no_operation_leads_elsewhere() {
        assertThat(contract(""))
                .hasSize(contract("TodoApiFunction").size()
                        + contract("TodoFilesFunction").size());
    }

    private static String route(Operation operation) {
        return operation.method() + " " + operation.resource();
    }

    /// `getTodo` → `GET /v1/todos/{id}`. HEAD and OPTIONS have no operationId: HEAD is GET's bean, OPTIONS a mock.
    private static Map<String, String> contract(String function) {
        var operations = new HashMap<String, String>();
        members(Template.todo().at("Resources", "TodoRestApi", "Properties", "DefinitionBody", "paths"))
                .forEach((resource, item) -> members(item).forEach((method, operation) -> {
                    if (METHODS.contains(method) && leadsTo(function, operation)) {
                        operations.put(operation.text("operationId"), method.toUpperCase(Locale.ROOT) + " " + resource);
                    } else if (!METHODS.contains(method)) {
                        assertThat(operation.maybe("operationId")).isEmpty();
                    }
                }));
        return operations;
    }

    private static boolean leadsTo(String function, Template operation) {
        return operation
                .at("x-amazon-apigateway-integration", "uri")
                .text()
                .contains("${" + function + (function.isEmpty() ? "" : "Aliaslive}"));
    }

    private static Map<String, Template> members(Template part) {
        return ((MappingNode) part.node())
                .getValue().stream()
                        .collect(toMap(
                                member -> new Template(member.getKeyNode()).text(),
                                member -> new Template(member.getValueNode())));
    }
}
