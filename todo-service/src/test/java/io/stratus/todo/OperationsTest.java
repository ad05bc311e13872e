package io.stratus.todo;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.common.http.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/// The OpenAPI operations of `sam/todo.yaml`, the routes of the code and its beans are the same set.
class OperationsTest {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    @Test
    void each_operation_of_the_contract_is_a_bean_of_its_name_on_its_route() {
        Map<String, String> beans;
        try (var application = TodoContext.start()) {
            beans = application.getBeansOfType(Operation.class).entrySet().stream()
                    .collect(toMap(Map.Entry::getKey, bean -> route(bean.getValue())));
        }

        assertThat(beans).isEqualTo(contract());
    }

    private static String route(Operation operation) {
        return operation.method() + " " + operation.resource();
    }

    /// `getTodo` → `GET /v1/todos/{id}`. HEAD and OPTIONS have no operationId: HEAD is GET's bean, OPTIONS a mock.
    private static Map<String, String> contract() {
        var operations = new HashMap<String, String>();
        members(Template.todo().at("Resources", "TodoRestApi", "Properties", "DefinitionBody", "paths"))
                .forEach((resource, item) -> members(item).forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        operations.put(operation.text("operationId"), method.toUpperCase(Locale.ROOT) + " " + resource);
                    } else {
                        assertThat(operation.maybe("operationId")).isEmpty();
                    }
                }));
        return operations;
    }

    private static Map<String, Template> members(Template part) {
        return ((MappingNode) part.node())
                .getValue().stream()
                        .collect(toMap(
                                member -> new Template(member.getKeyNode()).text(),
                                member -> new Template(member.getValueNode())));
    }
}
