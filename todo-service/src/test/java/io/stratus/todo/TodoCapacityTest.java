package io.stratus.todo;

import static io.stratus.todo.TodosContract.ANN;
import static io.stratus.todo.TodosContract.ANY;
import static io.stratus.todo.TodosContract.called;
import static io.stratus.todo.TodosContract.status;
import static io.stratus.todo.TodosContract.title;
import static io.stratus.todo.TodosContract.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.common.Change;
import io.stratus.common.http.Calls;
import io.stratus.common.http.HttpCall;
import io.stratus.todo.TodoQuery.Sort;
import io.stratus.todo.Todos.Created;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Holds the formulas of `docs/reference/todo-capacity.md` by the units that the table itself counts.
///
/// Small items weigh up to 1 KB. Writes are written as 2 · (table + byDue + byList + byChange), each in KB.
class TodoCapacityTest {

    private static final HttpCall CREATE =
            Calls.of("createTodo").at("/v1/todos").call();

    private static final double META = 1;

    private final Wire wire = new Wire();
    private final DynamoStand stand = DynamoStand.on(wire.client());
    private final Todo small = todo("Milk", null);
    private final DataVersion known =
            new DataVersion(small.revision(), small.updatedAt().getEpochSecond());

    private Todo todo(String title, @Nullable String notes) {
        var wanted = new NewTodo(title, notes, LocalDate.parse("2026-12-01"), List.of());
        return ((Created) stand.todos().create(ANN, wanted, write(title), null)).todo();
    }

    @BeforeEach
    void forget() {
        wire.forget();
    }

    private void spent(double reads, double writes) {
        assertThat(wire.readUnits()).as("read units").isEqualTo(reads);
        assertThat(wire.writeUnits()).as("write units").isEqualTo(writes);
        wire.forget();
    }

    @Test
    void a_creation_writes_two_items_and_three_index_entries() {
        stand.todos().create(ANN, called("Eggs"), write(known, "eggs"), null);

        spent(0, 2 * (META + 1 + 1 + 1 + 1));
    }

    @Test
    void a_client_without_data_version_pays_one_read() {
        stand.todos().create(ANN, called("Eggs"), write("eggs"), null);

        spent(META, 2 * (META + 1 + 1 + 1 + 1));
    }

    /// The item and the kept answer weigh almost 2 KB each: DynamoDB Local rounds the puts of a transaction up
    /// together, the service each by itself.
    @Test
    void an_idempotency_key_costs_the_answer_that_is_kept() {
        var once = new Once(new IdempotencyKey("k"), todo -> TodoReplies.answer(todo, CREATE));

        stand.todos().create(ANN, new NewTodo("Eggs", "n".repeat(1_400), null, List.of()), write(known, "eggs"), once);

        spent(0, 2 * (META + 2 + 2 + 1 + 1 + 1));
    }

    @Test
    void notes_are_paid_in_the_table_alone() {
        stand.todos().create(ANN, new NewTodo("Long", "n".repeat(5_000), null, List.of()), write(known, "long"), null);

        spent(0, 2 * (META + 6 + 1 + 1 + 1));
    }

    @Test
    void a_new_title_is_written_in_place_and_moves_only_in_the_index_of_changes() {
        stand.todos().patch(ANN, small.id(), title("Oat"), ANY, write(known, "p"));

        spent(1, 2 * (META + 1 + 1 + 1 + 2));
    }

    @Test
    void a_new_date_moves_in_two_indexes() {
        var later = new Change.Set<>(LocalDate.parse("2027-01-01"));
        var patch = new TodoPatch(null, new Change.Keep<>(), later, null, null);

        stand.todos().patch(ANN, small.id(), patch, ANY, write("p"));

        spent(META + 1, 2 * (META + 1 + 2 + 1 + 2));
    }

    @Test
    void completing_takes_one_entry_away_and_moves_two() {
        stand.todos().patch(ANN, small.id(), status(Status.DONE), ANY, write(known, "p"));

        spent(1, 2 * (META + 1 + 1 + 2 + 2));
    }

    @Test
    void a_deletion_reads_and_writes_the_size_of_what_goes() {
        var large = todo("Large", "n".repeat(5_000));
        forget();

        stand.todos().delete(ANN, large.id(), ANY, write("d"));

        spent(META + 2, 2 * (META + 6 + 1 + 1 + 2));
    }

    @Test
    void what_is_refused_before_it_is_written_costs_its_reads() {
        stand.todos().patch(ANN, small.id(), title("Oat"), TodosContract.at(9), write(known, "p"));

        spent(1, 0);
    }

    @Test
    void a_todo_is_read_by_4_kb() {
        var large = todo("Large", "n".repeat(5_000));
        forget();

        stand.todos().get(ANN, large.id(), known);
        spent(2, 0);
        stand.todos().get(ANN, small.id(), null);
        spent(META + 1, 0);
    }

    @Test
    void a_list_by_age_reads_the_notes_too_and_one_by_date_does_not() {
        for (int i = 0; i < 9; i++) {
            todo("to-do " + i, "n".repeat(3_500));
        }
        forget();

        stand.todos().list(ANN, new TodoQuery(Sort.CREATED, null, 8, null), known);
        spent(9, 0);
        stand.todos().list(ANN, new TodoQuery(Sort.DUE, null, 8, null), known);
        spent(1, 0);
    }

    /// Of about 400 bytes each in the table, 300 in the index.
    @Test
    void a_page_of_fifty_small_todos() {
        for (int i = 0; i < 60; i++) {
            todo("Buy oat milk " + i, null);
        }
        forget();

        stand.todos().list(ANN, new TodoQuery(Sort.CREATED, null, 50, null), known);
        spent(5, 0);
        stand.todos().list(ANN, new TodoQuery(Sort.DUE, null, 50, null), known);
        spent(4, 0);
    }

    @Test
    void a_client_whose_data_version_is_settled_reads_at_half_the_price() {
        stand.clock().step(DynamoStand.SETTLED);
        stand.todos().list(ANN, new TodoQuery(Sort.DUE, null, 8, null), known);
        spent(1, 0);

        stand.clock().step(Duration.ofSeconds(1));
        stand.todos().list(ANN, new TodoQuery(Sort.DUE, null, 8, null), known);
        spent(0.5, 0);
    }
}
