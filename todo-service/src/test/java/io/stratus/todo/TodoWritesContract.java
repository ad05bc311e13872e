package io.stratus.todo;

import static io.stratus.todo.TodosContract.at;
import static io.stratus.todo.TodosContract.called;
import static io.stratus.todo.TodosContract.status;
import static io.stratus.todo.TodosContract.title;
import static io.stratus.todo.TodosContract.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.common.Change;
import io.stratus.common.http.EntityTag;
import io.stratus.common.http.IfMatch;
import io.stratus.todo.Todos.Created;
import io.stratus.todo.Todos.Deleted;
import io.stratus.todo.Todos.Found;
import io.stratus.todo.Todos.MovedOn;
import io.stratus.todo.Todos.NoSuchTodo;
import io.stratus.todo.Todos.Patched;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What holds for writing and reading single to-dos.
interface TodoWritesContract extends TodosContract {

    @Test
    default void a_created_todo_is_found_as_it_was_answered() {
        var wanted = new NewTodo(
                "Cr\u00e8me \uD83C\uDF6E kaufen ",
                "two\nlines",
                LocalDate.parse("2026-12-01"),
                List.of("shop", "\u98df\u3079\u7269"));

        var created = add(ANN, wanted);

        assertThat(read(ANN, created.todo().id())).isEqualTo(created.todo());
        assertThat(created.todo())
                .extracting(Todo::title, Todo::notes, Todo::due, Todo::tags, Todo::status, Todo::list)
                .containsExactly(
                        wanted.title(), wanted.notes(), wanted.due(), wanted.tags(), Status.OPEN, ListId.INBOX);
        assertThat(created.todo().createdAt()).isEqualTo(StepClock.START);
        assertThat(created.todo().completedAt()).isNull();
    }

    @Test
    default void another_users_todo_does_not_exist() {
        var todo = added(ANN, "Milk");

        assertThat(todos().get(BOB, todo.id(), null)).isEqualTo(new NoSuchTodo(todo.id(), DataVersion.NONE));
        assertThat(todos().patch(BOB, todo.id(), title("Beer"), ANY, write("b")))
                .isEqualTo(new NoSuchTodo(todo.id(), DataVersion.NONE));
        assertThat(todos().delete(BOB, todo.id(), ANY, write("d")))
                .isEqualTo(new NoSuchTodo(todo.id(), DataVersion.NONE));
        assertThat(read(ANN, todo.id())).isEqualTo(todo);
    }

    @Test
    default void every_write_makes_the_next_revision_of_its_user_alone() {
        var milk = add(ANN, called("Milk"));
        clock().step(Duration.ofSeconds(5));
        var beer = add(BOB, called("Beer"));
        var patched = done(ANN, milk.todo());
        var deleted = deleted(ANN, milk.todo());

        assertThat(milk.version()).isEqualTo(DataVersion.at(1, StepClock.START));
        assertThat(beer.version()).isEqualTo(DataVersion.at(1, clock().instant()));
        assertThat(patched.version()).isEqualTo(DataVersion.at(2, clock().instant()));
        assertThat(patched.todo().revision()).isEqualTo(2);
        assertThat(deleted.version()).isEqualTo(DataVersion.at(3, clock().instant()));
    }

    @Test
    default void a_write_counts_on_from_what_its_client_knows() {
        var first = add(ANN, called("Milk")).version();

        var second = todos().create(ANN, called("Eggs"), write(first, "eggs"), null);

        assertThat(((Created) second).version().revision()).isEqualTo(2);
    }

    @Test
    default void a_client_that_is_behind_still_writes() {
        var first = add(ANN, called("Milk")).version();
        add(ANN, called("Eggs"));
        add(ANN, called("Flour"));

        var fourth = todos().create(ANN, called("Salt"), write(first, "salt"), null);

        assertThat(((Created) fourth).version().revision()).isEqualTo(4);
    }

    @Test
    default void a_patch_changes_what_it_names_and_keeps_the_rest() {
        var before = add(ANN, new NewTodo("Milk", "oat", LocalDate.parse("2026-12-01"), List.of("shop")))
                .todo();
        clock().step(Duration.ofMinutes(1));
        var patch = new TodoPatch("Oat milk", new Change.Clear<>(), new Change.Keep<>(), null, null);

        var outcome = todos().patch(ANN, before.id(), patch, at(1), write("p"));

        var after = read(ANN, before.id());
        assertThat(outcome).isEqualTo(new Patched(after, DataVersion.at(2, clock().instant())));
        assertThat(after.title()).isEqualTo("Oat milk");
        assertThat(after.notes()).isNull();
        assertThat(after.due()).isEqualTo(before.due());
        assertThat(after.tags()).isEqualTo(before.tags());
        assertThat(after.position()).isEqualTo(before.position());
        assertThat(after.createdAt()).isEqualTo(before.createdAt());
        assertThat(after.updatedAt()).isEqualTo(clock().instant());
    }

    @Test
    default void completion_has_a_time_until_it_is_taken_back() {
        var todo = added(ANN, "Milk");
        clock().step(Duration.ofMinutes(1));
        var completedAt = clock().instant();
        assertThat(done(ANN, todo).todo().completedAt()).isEqualTo(completedAt);
        clock().step(Duration.ofMinutes(1));

        var again = todos().patch(ANN, todo.id(), status(Status.DONE), ANY, write("again"));
        var reopened = todos().patch(ANN, todo.id(), status(Status.OPEN), ANY, write("reopen"));

        assertThat(((Patched) again).todo().completedAt()).isEqualTo(completedAt);
        assertThat(((Patched) reopened).todo().completedAt()).isNull();
    }

    @Test
    default void a_write_on_an_older_revision_learns_the_current_one_and_changes_nothing() {
        var todo = added(ANN, "Milk");
        clock().step(Duration.ofSeconds(9));
        var current = done(ANN, todo);

        var patch = todos().patch(ANN, todo.id(), title("Late"), at(1), write("late"));
        var deletion = todos().delete(ANN, todo.id(), at(1), write("late", "too"));

        assertThat(patch).isEqualTo(new MovedOn(2, current.version()));
        assertThat(deletion).isEqualTo(new MovedOn(2, current.version()));
        assertThat(read(ANN, todo.id())).isEqualTo(current.todo());
    }

    @Test
    default void a_refused_write_lifts_the_client_to_the_version_it_collided_with() {
        var todo = add(ANN, called("Milk"));
        clock().step(Duration.ofSeconds(9));
        var current = done(ANN, todo.todo());

        var outcome = todos().patch(ANN, todo.todo().id(), title("Late"), at(1), write(todo.version(), "late"));

        assertThat(outcome).isEqualTo(new MovedOn(2, current.version()));
    }

    @Test
    default void one_of_several_tags_is_enough() {
        var todo = added(ANN, "Milk");
        var tags = new IfMatch.OneOf(List.of(new EntityTag("other"), EntityTag.of(1)));

        assertThat(todos().delete(ANN, todo.id(), tags, write("d"))).isInstanceOf(Deleted.class);
    }

    @Test
    default void what_is_deleted_is_gone() {
        var todo = added(ANN, "Milk");

        var deleted = deleted(ANN, todo);

        assertThat(todos().get(ANN, todo.id(), null)).isEqualTo(new NoSuchTodo(todo.id(), deleted.version()));
        assertThat(todos().patch(ANN, todo.id(), title("Back"), ANY, write("back")))
                .isEqualTo(new NoSuchTodo(todo.id(), deleted.version()));
    }

    @Test
    default void a_patch_delivered_twice_answers_twice_the_same_and_writes_once() {
        var todo = added(ANN, "Milk");
        var write = write("PATCH", "/v1/todos/1", "\"1\"", "{}");
        var first = todos().patch(ANN, todo.id(), title("Oat milk"), at(1), write);
        clock().step(Duration.ofSeconds(30));

        var second = todos().patch(ANN, todo.id(), title("Oat milk"), at(1), write);

        assertThat(second).isEqualTo(first);
        assertThat(add(ANN, called("Eggs")).version().revision()).isEqualTo(3);
    }

    @Test
    default void a_patch_delivered_again_after_another_write_is_refused() {
        var todo = added(ANN, "Milk");
        var write = write("PATCH", "/v1/todos/1", "\"1\"", "{}");
        todos().patch(ANN, todo.id(), title("Oat milk"), at(1), write);
        done(ANN, todo);

        var late = todos().patch(ANN, todo.id(), title("Oat milk"), at(1), write);

        assertThat(late).isInstanceOf(MovedOn.class);
    }

    @Test
    default void a_deletion_delivered_twice_answers_twice_the_same_and_writes_once() {
        var todo = added(ANN, "Milk");
        var write = write("DELETE", "/v1/todos/1", "\"1\"");
        var first = todos().delete(ANN, todo.id(), at(1), write);
        clock().step(Duration.ofSeconds(30));

        var second = todos().delete(ANN, todo.id(), at(1), write);

        assertThat(second).isEqualTo(first);
        assertThat(todos().delete(ANN, todo.id(), at(1), write("other"))).isInstanceOf(NoSuchTodo.class);
        assertThat(add(ANN, called("Eggs")).version().revision()).isEqualTo(3);
    }

    @Test
    default void a_read_carries_a_version_that_includes_what_it_shows() {
        var first = add(ANN, called("Milk"));
        clock().step(Duration.ofSeconds(9));
        var second = done(ANN, first.todo());

        var found = todos().get(ANN, first.todo().id(), first.version());

        assertThat(found).isEqualTo(new Found(second.todo(), second.version()));
    }
}
