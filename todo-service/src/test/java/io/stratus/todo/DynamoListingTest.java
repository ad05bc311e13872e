package io.stratus.todo;

import static io.stratus.todo.TodosContract.ANN;
import static io.stratus.todo.TodosContract.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.common.Ulids;
import io.stratus.common.UserId;
import io.stratus.todo.TodoQuery.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class DynamoListingTest {

    private static final int BATCH = 25;

    private final Wire wire = new Wire();
    private final DynamoStand stand = DynamoStand.on(wire.client());
    private final Ulids ids = new Ulids(stand.clock(), new Random(3));

    /// Lays to-dos into the table, the oldest first, past the chain of revisions: a thousand are quick to lay.
    private List<TodoId> lay(UserId user, int number) {
        var laid = IntStream.range(0, number)
                .mapToObj(i -> Todo.created(
                        new TodoId(ids.next()), TodosContract.called("to-do " + i), DataVersion.at(1, StepClock.START)))
                .toList();
        var writes = laid.stream()
                .map(todo -> DynamoTodoItem.of(user, todo, Fingerprint.of("laid")))
                .map(it -> WriteRequest.builder()
                        .putRequest(put -> put.item(it.item().attributes()))
                        .build())
                .toList();
        for (int i = 0; i < writes.size(); i += BATCH) {
            var batch = Map.of(stand.table(), writes.subList(i, Math.min(i + BATCH, writes.size())));
            stand.dynamo().batchWriteItem(write -> write.requestItems(batch));
        }
        wire.forget();
        return laid.stream().map(Todo::id).toList();
    }

    private Page page(TodoQuery query) {
        return (Page) stand.todos().list(ANN, query, null);
    }

    @Test
    void a_filter_that_finds_nothing_stops_at_a_thousand_items_and_goes_on_there() {
        var laid = lay(ANN, 1_005);

        var first = page(new TodoQuery(Sort.CREATED, Status.DONE, 10, null));
        var second = page(new TodoQuery(Sort.CREATED, Status.DONE, 10, first.next()));

        assertThat(first.items()).isEmpty();
        assertThat(first.next()).isEqualTo("T#" + laid.get(5));
        assertThat(second).isEqualTo(new Page(List.of(), null, DataVersion.NONE));
    }

    @Test
    void a_filter_reads_on_in_few_steps() {
        lay(ANN, 1_005);

        page(new TodoQuery(Sort.CREATED, Status.DONE, 1, null));

        assertThat(wire.asked(QueryRequest.class)).hasSizeLessThanOrEqualTo(11);
    }

    @Test
    void a_page_that_ends_with_the_last_todo_has_no_next() {
        lay(ANN, 4);
        lay(BOB, 4);

        for (var sort : Sort.values()) {
            assertThat(page(new TodoQuery(sort, null, 4, null)).next()).isNull();
            assertThat(page(new TodoQuery(sort, null, 3, null)).next()).isNotNull();
        }
    }

    @Test
    void a_page_of_matches_is_one_query() {
        lay(ANN, 50);

        page(new TodoQuery(Sort.CREATED, Status.OPEN, 20, null));

        assertThat(wire.asked(QueryRequest.class)).hasSize(1);
    }

    @Test
    void tombstones_are_passed_over() {
        var laid = new ArrayList<>(lay(ANN, 3));
        for (var id : laid) {
            stand.todos().delete(ANN, id, TodosContract.ANY, TodosContract.write("delete", id.toString()));
        }
        var alive = lay(ANN, 2);

        var page = page(new TodoQuery(Sort.CREATED, null, 10, null));

        assertThat(page.items()).extracting(TodoSummary::id).containsExactly(alive.get(1), alive.get(0));
    }

    @Test
    void what_a_client_just_wrote_is_read_consistently_and_old_data_need_not_be() {
        var now = DataVersion.at(7, StepClock.START);
        for (var known : List.of(now, DataVersion.at(7, StepClock.START.minusSeconds(35)))) {
            stand.todos().list(ANN, new TodoQuery(Sort.DUE, null, 10, null), known);
        }
        stand.todos().list(ANN, new TodoQuery(Sort.DUE, null, 10, null), null);
        stand.todos()
                .list(
                        ANN,
                        new TodoQuery(Sort.DUE, null, 10, null),
                        DataVersion.at(7, StepClock.START.minusSeconds(36)));

        assertThat(wire.asked(QueryRequest.class))
                .extracting(QueryRequest::consistentRead)
                .containsExactly(true, true, true, false);
    }
}
