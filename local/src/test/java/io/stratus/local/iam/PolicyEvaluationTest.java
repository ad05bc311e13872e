package io.stratus.local.iam;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.local.iam.Decision.Allowed;
import io.stratus.local.iam.Decision.Denied;
import io.stratus.local.iam.policy.Asker;
import io.stratus.local.iam.policy.Context;
import io.stratus.local.iam.policy.Policy;
import io.stratus.local.iam.policy.Question;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The cases of `iam/evaluator-cases.json`: each group names the page of AWS's documentation that decides it, each
/// allowed case has a twin close by that is not. `.ci/iam/check` asks another evaluator the same.
class PolicyEvaluationTest {

    private static final JsonNode GROUPS = read();

    /// The caller of every case: a session of a role.
    private static final Asker CALLER = Asker.session(
            "arn:aws:sts::111122223333:assumed-role/files/ann",
            "arn:aws:iam::111122223333:role/files",
            "arn:aws:iam::111122223333:root");

    record Case(String name, JsonNode block, JsonNode row) {

        @Override
        public String toString() {
            return name;
        }

        Access access() {
            var other = row.path(3);
            return Access.to(
                    other.path("action").asString(block.path("action").asString("")),
                    other.path("resource").asString(block.path("resource").asString("")));
        }

        Context context() {
            return Context.of(row.path(2).properties().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, key -> values(key.getValue()))));
        }

        private static List<String> values(JsonNode value) {
            return value.isArray()
                    ? value.values().stream().map(each -> each.asString("")).toList()
                    : List.of(value.asString(""));
        }

        List<Policy> policies(String kind) {
            return block.has(kind)
                    ? List.of(Policy.of(
                            kind,
                            Map.of(
                                    "Version",
                                    block.path("version").asString("2012-10-17"),
                                    "Statement",
                                    JsonMapper.shared().treeToValue(block.path(kind), List.class))))
                    : List.of();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void policies_say_what_aws_documents(Case it) {
        var limits = Stream.concat(it.policies("boundary").stream(), it.policies("session").stream())
                .toList();
        var access = it.access();

        var decision = new Combined(
                        new Identity("caller", CALLER, it.policies("identity"), limits), it.policies("resource-policy"))
                .decide(access, new Question(access.action(), access.resource(), it.context()));

        assertThat(word(decision)).isEqualTo(it.row().path(1).asString(""));
    }

    @Test
    void there_are_enough_cases_each_with_a_name_of_its_own_and_a_page_of_aws() {
        var names = cases().map(Case::name).toList();

        assertThat(names).hasSizeGreaterThanOrEqualTo(400);
        assertThat(new HashSet<>(names)).hasSameSizeAs(names);
        assertThat(GROUPS.values())
                .allSatisfy(group ->
                        assertThat(group.path("page").asString("")).startsWith("https://docs.aws.amazon.com/"));
    }

    private static String word(Decision decision) {
        return switch (decision) {
            case Allowed() -> "allow";
            case Denied denied -> denied.explicit() ? "deny" : "none";
        };
    }

    static Stream<Case> cases() {
        return GROUPS.values().stream()
                .flatMap(group -> group.path("blocks").values().stream()
                        .flatMap(block -> block.path("cases").values().stream()
                                .map(row -> new Case(
                                        group.path("group").asString("") + ": "
                                                + row.path(0).asString(""),
                                        block,
                                        row))));
    }

    private static JsonNode read() {
        try (var in =
                Objects.requireNonNull(PolicyEvaluationTest.class.getResourceAsStream("/iam/evaluator-cases.json"))) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException unreadable) {
            throw new ExceptionInInitializerError(unreadable);
        }
    }
}
