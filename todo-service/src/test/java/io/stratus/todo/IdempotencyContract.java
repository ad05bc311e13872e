package io.stratus.todo;

import static io.stratus.todo.TodosContract.called;
import static io.stratus.todo.TodosContract.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.todo.Todos.Created;
import io.stratus.todo.Todos.KeyReused;
import io.stratus.todo.Todos.Replayed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// What holds for creating with an idempotency key.
interface IdempotencyContract extends TodosContract {

    IdempotencyKey KEY = new IdempotencyKey("8e03978e-40d5-43dd-bc93-6894a57f9324");

    private static Once once(IdempotencyKey key) {
        return new Once(
                key,
                todo -> new StoredAnswer(
                        201, "\"" + todo.revision() + "\"", "/v1/todos/" + todo.id(), todo.toString()));
    }

    @Test
    default void a_repeated_creation_gets_the_first_answer_and_adds_nothing() {
        var first = (Created) todos().create(ANN, called("Milk"), write("milk"), once(KEY));
        done(ANN, first.todo());
        clock().step(Duration.ofHours(23));

        var second = todos().create(ANN, called("Milk"), write("milk"), once(KEY));

        assertThat(second)
                .isEqualTo(new Replayed(once(KEY).answer().apply(first.todo()), DataVersion.at(1, StepClock.START)));
        assertThat(titles()).containsExactly("Milk");
    }

    @Test
    default void an_answer_too_long_to_keep_is_repeated_to_the_letter() {
        var notes = "\u00fc\n".repeat(5_000);
        var wanted = new NewTodo("Long", notes, null, List.of("a"));
        var first = (Created) todos().create(ANN, wanted, write("long"), once(KEY));
        deleted(ANN, first.todo());
        clock().step(Duration.ofHours(1));

        var second = todos().create(ANN, wanted, write("long"), once(KEY));

        assertThat(second)
                .isEqualTo(new Replayed(once(KEY).answer().apply(first.todo()), DataVersion.at(1, StepClock.START)));
    }

    @Test
    default void a_key_used_for_another_request_is_refused() {
        todos().create(ANN, called("Milk"), write("milk"), once(KEY));

        var other = todos().create(ANN, called("Beer"), write("beer"), once(KEY));

        assertThat(other).isEqualTo(new KeyReused(DataVersion.at(1, StepClock.START)));
        assertThat(titles()).containsExactly("Milk");
    }

    @Test
    default void keys_of_two_users_do_not_meet() {
        todos().create(BOB, called("Beer"), write("beer"), once(KEY));

        assertThat(todos().create(ANN, called("Milk"), write("milk"), once(KEY)))
                .isInstanceOf(Created.class);
    }

    @Test
    default void another_key_adds_another() {
        todos().create(ANN, called("Milk"), write("milk"), once(KEY));

        todos().create(ANN, called("Milk"), write("milk"), once(new IdempotencyKey("2")));

        assertThat(titles()).containsExactly("Milk", "Milk");
    }

    @Test
    default void a_key_is_free_again_after_a_day() {
        todos().create(ANN, called("Milk"), write("milk"), once(KEY));
        clock().step(Duration.ofHours(24));

        var next = todos().create(ANN, called("Beer"), write("beer"), once(KEY));

        assertThat(next).isInstanceOf(Created.class);
        assertThat(titles()).containsExactly("Beer", "Milk");
    }

    @Test
    default void of_many_at_once_one_creates_and_all_answer_the_same() throws Exception {
        Callable<Todos.Creation> request = () -> todos().create(ANN, called("Milk"), write("milk"), once(KEY));
        var outcomes = new ArrayList<Todos.Creation>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : pool.invokeAll(java.util.Collections.nCopies(8, request))) {
                outcomes.add(done.get());
            }
        }

        var created = outcomes.stream()
                .filter(Created.class::isInstance)
                .map(Created.class::cast)
                .toList();
        var replayed = outcomes.stream()
                .filter(Replayed.class::isInstance)
                .map(Replayed.class::cast)
                .toList();

        assertThat(created).hasSize(1);
        assertThat(replayed)
                .hasSize(7)
                .extracting(Replayed::answer)
                .containsOnly(once(KEY).answer().apply(created.getFirst().todo()));
        assertThat(titles()).containsExactly("Milk");
    }

    private List<String> titles() {
        var page = (Page) todos().list(ANN, new TodoQuery(TodoQuery.Sort.CREATED, null, 100, null), null);
        return page.items().stream().map(TodoSummary::title).toList();
    }
}
