package io.stratus.todo;

import static io.stratus.todo.TodosContract.ANN;
import static io.stratus.todo.TodosContract.called;
import static io.stratus.todo.TodosContract.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.common.dynamo.Item;
import io.stratus.common.http.Calls;
import io.stratus.common.http.HttpCall;
import io.stratus.todo.Todos.Created;
import io.stratus.todo.Todos.Deleted;
import io.stratus.todo.Todos.NoSuchTodo;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What lies in the table and its indexes: design "To-dos", on which other functions and later versions build.
class DynamoTableTest implements TodosContract {

    private static final HttpCall CREATE =
            Calls.of("createTodo").at("/v1/todos").call();

    private final DynamoStand stand = DynamoStand.fresh();

    @Override
    public Todos todos() {
        return stand.todos();
    }

    @Override
    public StepClock clock() {
        return stand.clock();
    }

    private List<Item> scan() {
        return stand.dynamo().scanPaginator(scan -> scan.tableName(stand.table())).items().stream()
                .map(Item::new)
                .toList();
    }

    private Item item(String sk) {
        return new Item(stand.dynamo()
                .getItem(get -> get.tableName(stand.table())
                        .key(DynamoTable.key(ANN, sk).attributes()))
                .item());
    }

    private List<String> index(String name, String key) {
        var query = stand.dynamo()
                .query(q -> q.tableName(stand.table())
                        .indexName(name)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("U#ann"))));
        return query.items().stream()
                .map(item -> key.equals("changedAt")
                        ? new Item(item).number(key) + " " + new Item(item).text("sk")
                        : new Item(item).text(key))
                .toList();
    }

    @Test
    void a_todo_stands_under_its_keys() {
        var todo = add(ANN, new NewTodo("Milk", "oat", LocalDate.parse("2026-12-01"), List.of("shop")))
                .todo();

        var item = item("T#" + todo.id());

        assertThat(item.text("pk")).isEqualTo("U#ann");
        assertThat(item.text("dueKey")).isEqualTo("2026-12-01#" + todo.id());
        assertThat(item.text("listKey")).isEqualTo("inbox#O#" + todo.position() + "#" + todo.id());
        assertThat(item.number("changedAt")).isEqualTo(1);
        assertThat(item.number("revision")).isEqualTo(1);
        assertThat(item.has("expiresAt")).isFalse();
    }

    @Test
    void a_todo_without_date_is_due_after_all_others() {
        var todo = added(ANN, "Some day");

        assertThat(item("T#" + todo.id()).text("dueKey")).isEqualTo("9999-12-31#" + todo.id());
    }

    @Test
    void a_done_todo_leaves_the_index_by_due_date_and_moves_in_the_one_by_list() {
        var milk = add(ANN, TodosContract.due("Milk", "2026-12-01")).todo();
        var eggs = add(ANN, TodosContract.due("Eggs", "2026-12-02")).todo();

        done(ANN, milk);

        assertThat(index("byDue", "dueKey")).containsExactly("2026-12-02#" + eggs.id());
        assertThat(index("byList", "listKey"))
                .containsExactly(
                        "inbox#D#" + milk.position() + "#" + milk.id(), "inbox#O#" + eggs.position() + "#" + eggs.id());
    }

    @Test
    void a_new_todo_is_the_last_of_its_list() {
        for (int i = 0; i < 20; i++) {
            clock().step(Duration.ofMillis(i % 2));
            added(ANN, "to-do " + i);
        }

        var listed = index("byList", "listKey");

        var byAge = new ArrayList<>(index("byChange", "changedAt"));
        assertThat(listed).hasSize(20);
        for (int i = 0; i < 20; i++) {
            var id = byAge.get(i).substring(byAge.get(i).indexOf('#') + 1);
            assertThat(listed.get(i)).endsWith("#" + id);
        }
    }

    @Test
    void a_tombstone_keeps_its_keys_for_90_days_and_nothing_of_the_user() {
        var todo = add(ANN, new NewTodo("Secret", "plans", LocalDate.parse("2026-12-01"), List.of("shop")))
                .todo();

        deleted(ANN, todo);

        var tombstone = item("T#" + todo.id());
        assertThat(tombstone.attributes().keySet())
                .containsExactlyInAnyOrder("pk", "sk", "changedAt", "expiresAt", "lastWrite");
        assertThat(tombstone.number("changedAt")).isEqualTo(2);
        assertThat(tombstone.epochSecond("expiresAt")).isEqualTo(StepClock.START.plus(Duration.ofDays(90)));
        assertThat(index("byChange", "changedAt")).containsExactly("2 T#" + todo.id());
        assertThat(index("byDue", "dueKey")).isEmpty();
        assertThat(index("byList", "listKey")).isEmpty();
    }

    /// Time to live deletes days late (Developer Guide "How it works: DynamoDB Time to Live").
    @Test
    void a_tombstone_past_its_time_is_not_there_though_the_table_still_has_it() {
        var todo = added(ANN, "Milk");
        deleted(ANN, todo);
        clock().step(Duration.ofDays(90).minusSeconds(1));
        var repeated = write("DELETE", todo.id().toString());
        assertThat(todos().delete(ANN, todo.id(), ANY, repeated)).isInstanceOf(Deleted.class);
        clock().step(Duration.ofSeconds(1));

        var late = todos().delete(ANN, todo.id(), ANY, repeated);

        assertThat(late).isEqualTo(new NoSuchTodo(todo.id(), DataVersion.at(2, StepClock.START)));
    }

    @Test
    void only_todos_and_tombstones_stand_in_the_index_of_changes() {
        var once = new Once(new IdempotencyKey("k"), todo -> TodoReplies.answer(todo, CREATE));
        todos().create(ANN, called("Milk"), write("milk"), once);

        assertThat(scan())
                .filteredOn(item -> !item.text("sk").startsWith("T#"))
                .extracting(item -> item.text("sk"))
                .containsExactlyInAnyOrder("META", "IDEMP#k");
        assertThat(scan()).filteredOn(item -> item.has("changedAt")).hasSize(1);
    }

    @Test
    void an_answer_is_kept_for_a_day_with_its_body_up_to_8_kb() {
        var once = new Once(new IdempotencyKey("k"), todo -> TodoReplies.answer(todo, CREATE));
        var twice = new Once(new IdempotencyKey("long"), todo -> TodoReplies.answer(todo, CREATE));
        var created = (Created) todos().create(ANN, called("Milk"), write("milk"), once);
        todos().create(ANN, new NewTodo("Long", "n".repeat(9_000), null, List.of()), write("long"), twice);

        var kept = item("IDEMP#k");

        assertThat(kept.number("answerStatus")).isEqualTo(201);
        assertThat(kept.text("etag")).isEqualTo("\"1\"");
        assertThat(kept.text("location"))
                .isEqualTo("/v1/todos/" + created.todo().id());
        assertThat(kept.text("body"))
                .isEqualTo(TodoReplies.answer(created.todo(), CREATE).body());
        assertThat(kept.epochSecond("expiresAt")).isEqualTo(StepClock.START.plus(Duration.ofHours(24)));
        assertThat(item("IDEMP#long").has("body")).isFalse();
    }

    @Test
    void the_indexes_hold_what_a_summary_shows_and_the_priority_of_a_later_version() {
        var summary = new ArrayList<>(DynamoTodoItem.SUMMARY);
        summary.add("priority");

        assertThat(TemplateTable.projections().keySet()).containsExactlyInAnyOrder("byDue", "byList", "byChange");
        assertThat(TemplateTable.projections().get("byDue")).containsExactlyInAnyOrderElementsOf(summary);
        assertThat(TemplateTable.projections().get("byList")).containsExactlyInAnyOrderElementsOf(summary);
        assertThat(TemplateTable.projections().get("byChange")).isEmpty();
        assertThat(TemplateTable.timeToLive()).isEqualTo("expiresAt");
    }
}
