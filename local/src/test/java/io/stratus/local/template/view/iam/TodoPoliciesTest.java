package io.stratus.local.template.view.iam;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.local.template.Samples;
import io.stratus.local.template.Stack;
import io.stratus.local.template.view.BucketResource;
import io.stratus.local.template.view.QueueResource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rules for the policies that `sam/todo.yaml` writes out itself, each with a policy that breaks it.
class TodoPoliciesTest {

    @TempDir
    private Path folder;

    @Test
    void each_statement_has_a_name_by_which_a_refusal_is_told() throws IOException {
        assertThat(nameless(everything())).isEmpty();
        assertThat(nameless(policy("{Effect: Allow, Action: s3:GetObject, Resource: a}")))
                .hasSize(1);
    }

    @Test
    void nothing_is_allowed_by_a_wildcard_for_actions_or_for_all_resources() throws IOException {
        assertThat(broad(everything())).isEmpty();
        assertThat(broad(policy("{Effect: Allow, Action: s3:*, Resource: a}"))).hasSize(1);
        assertThat(broad(policy("{Effect: Allow, Action: s3:GetObject, Resource: '*'}")))
                .hasSize(1);
        assertThat(broad(policy("{Effect: Deny, Action: s3:*, Resource: '*'}"))).isEmpty();
    }

    @Test
    void the_table_is_written_in_transactions_only() throws IOException {
        var once = "{Effect: Allow, Action: [dynamodb:GetItem, dynamodb:PutItem], Resource: a}";

        assertThat(singleWrites(everything())).isEmpty();
        assertThat(singleWrites(policy(once))).hasSize(1);
    }

    @Test
    void no_function_reaches_into_a_folder_by_its_own_rights() throws IOException {
        var objects = "{Effect: Allow, Action: s3:GetObject, Resource: a}";

        assertThat(objectActions(functions())).isEmpty();
        assertThat(objectActions(policy(objects))).containsExactly("s3:GetObject");
    }

    private static List<Map<String, Object>> nameless(List<Map<String, Object>> statements) {
        return statements.stream()
                .filter(statement -> !statement.containsKey("Sid"))
                .toList();
    }

    private static List<Map<String, Object>> broad(List<Map<String, Object>> statements) {
        return statements.stream()
                .filter(statement -> "Allow".equals(statement.get("Effect")))
                .filter(statement -> actions(statement).anyMatch(action -> action.contains("*"))
                        || "*".equals(statement.get("Resource")))
                .toList();
    }

    private static List<Map<String, Object>> singleWrites(List<Map<String, Object>> statements) {
        var transaction = Map.of(
                "ForAnyValue:StringEquals", Map.of("dynamodb:EnclosingOperation", List.of("TransactWriteItems")));
        return statements.stream()
                .filter(statement ->
                        actions(statement).anyMatch(action -> action.matches("dynamodb:(Put|Update|Delete).*")))
                .filter(statement -> !transaction.equals(statement.get("Condition")))
                .toList();
    }

    private static List<String> objectActions(List<Map<String, Object>> statements) {
        return statements.stream()
                .flatMap(TodoPoliciesTest::actions)
                .filter(action -> action.matches("s3:.*Object.*"))
                .toList();
    }

    private static Stream<String> actions(Map<String, Object> statement) {
        return statement.get("Action") instanceof List<?> several
                ? several.stream().map(Object::toString)
                : Stream.of(String.valueOf(statement.get("Action")));
    }

    private static List<Map<String, Object>> everything() {
        var stack = Stack.read(Samples.TODO, Map.of("DirectTableRead", "true"), Samples.SURROUNDINGS);
        var policies = new ArrayList<PolicyDocument>();
        RoleResource.all(stack).forEach(role -> policies.addAll(role.policies()));
        RoleResource.all(stack).stream()
                .filter(role -> role.name().equals("todo-UserFilesRole"))
                .forEach(role -> policies.add(role.trustPolicy()));
        BucketResource.all(stack).forEach(bucket -> policies.addAll(bucket.policies()));
        QueueResource.all(stack).forEach(queue -> policies.addAll(queue.policies()));
        return statements(policies.stream());
    }

    private static List<Map<String, Object>> functions() {
        return statements(RoleResource.all(Samples.todo()).stream()
                .filter(role -> role.name().endsWith("FunctionRole"))
                .flatMap(role -> role.policies().stream()));
    }

    private List<Map<String, Object>> policy(String statement) throws IOException {
        var stack = Samples.read(folder, """
                Resources:
                  Role:
                    Type: AWS::IAM::Role
                    Properties:
                      AssumeRolePolicyDocument: {Statement: []}
                      Policies: [{PolicyName: own, PolicyDocument: {Statement: [%s]}}]
                """.formatted(statement));
        return statements(RoleResource.all(stack).stream().flatMap(role -> role.policies().stream()));
    }

    // AWS's own have no names and are broad.
    @SuppressWarnings("unchecked") // statements of a template are maps
    private static List<Map<String, Object>> statements(Stream<PolicyDocument> policies) {
        return policies.filter(policy -> !policy.name().startsWith("AWS"))
                .flatMap(policy ->
                        ((List<Map<String, Object>>) policy.document().getOrDefault("Statement", List.of())).stream())
                .toList();
    }
}
