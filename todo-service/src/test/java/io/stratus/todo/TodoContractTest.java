package io.stratus.todo;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.common.http.EntityTag;
import io.stratus.common.http.JsonText;
import io.stratus.common.http.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The OpenAPI body of `sam/todo.yaml` and the pages of `docs/reference` say what the code does.
class TodoContractTest {

    private static final String CATALOGUE =
            "https://github.com/stratus-suite/stratus/blob/main/docs/reference/problems.md#";

    private static final Template BODY = Template.todo().at("Resources", "TodoRestApi", "Properties", "DefinitionBody");

    private static final Todo FULL = Todo.created(
                    TodoId.parse("01KAW5T3E8Q2J4N6R8T0V2X4Z6"),
                    new NewTodo("Milk", "oat", LocalDate.parse("2026-12-01"), List.of("shop")),
                    DataVersion.at(1, StepClock.START))
            .patched(TodosContract.status(Status.DONE), DataVersion.at(2, StepClock.START));

    private static Template schema(String name) {
        return BODY.at("components", "schemas", name);
    }

    private static Set<String> properties(String schema) {
        return schema(schema).at("properties").names().collect(Collectors.toSet());
    }

    private static int number(String schema, String property, String keyword) {
        return Integer.parseInt(schema(schema).at("properties", property).text(keyword));
    }

    private static Set<String> members(Object value) {
        return Set.copyOf(
                JsonMapper.builder().build().readTree(JsonText.of(value).json()).propertyNames());
    }

    @Test
    void a_todo_has_the_members_that_the_contract_names() {
        assertThat(members(FULL)).isEqualTo(properties("Todo"));
        assertThat(members(FULL.summary())).isEqualTo(properties("TodoSummary"));
    }

    @Test
    void what_may_be_absent_is_not_required() {
        var bare = Todo.created(FULL.id(), TodosContract.called("Milk"), DataVersion.at(1, StepClock.START));
        var required = schema("Todo").at("required").items().map(Template::text).toList();

        assertThat(members(bare)).containsExactlyInAnyOrderElementsOf(required);
    }

    @Test
    void limits_are_those_of_the_code() {
        for (var schema : List.of("NewTodo", "TodoPatch")) {
            assertThat(number(schema, "title", "maxLength")).isEqualTo(TodoBodies.TITLE);
            assertThat(number(schema, "notes", "maxLength")).isEqualTo(TodoBodies.NOTES_BYTES);
            assertThat(number(schema, "tags", "maxItems")).isEqualTo(TodoBodies.TAGS);
        }
        assertThat(properties("NewTodo")).containsExactlyInAnyOrder("title", "notes", "due", "tags");
        assertThat(properties("TodoPatch")).containsExactlyInAnyOrder("title", "notes", "due", "tags", "status");
    }

    @Test
    void every_problem_has_its_section() {
        var sections = lines("../docs/reference/problems.md")
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring("## ".length()))
                .collect(Collectors.toSet());
        var named = Stream.concat(
                lines("../sam/todo.yaml")
                        .flatMap(line -> Pattern.compile(Pattern.quote(CATALOGUE) + "([a-z-]+)")
                                .matcher(line)
                                .results()
                                .map(found -> found.group(1))),
                problems().map(problem -> problem.type().substring(CATALOGUE.length())));

        assertThat(named).isNotEmpty().isSubsetOf(sections);
    }

    private static Stream<Problem> problems() {
        return Stream.of(
                Problem.invalid(List.of()),
                Problem.unauthenticated(),
                Problem.quotaExceeded(""),
                Problem.notFound("to-do"),
                Problem.preconditionFailed(EntityTag.of(1)),
                Problem.tooLarge(1),
                Problem.unsupportedMediaType("Accept", "application/json"),
                Problem.idempotencyConflict(),
                Problem.preconditionRequired("If-Match"),
                Problem.internal(),
                Problem.unavailable(Duration.ofSeconds(1)));
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file)).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
