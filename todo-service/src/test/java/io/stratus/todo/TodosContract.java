package io.stratus.todo;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.common.Change;
import io.stratus.common.UserId;
import io.stratus.common.http.EntityTag;
import io.stratus.common.http.IfMatch;
import io.stratus.todo.Todos.Created;
import io.stratus.todo.Todos.Deleted;
import io.stratus.todo.Todos.Found;
import io.stratus.todo.Todos.Patched;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a contract of [Todos] needs of the adapter under test, and words to say things shortly.
interface TodosContract {

    UserId ANN = new UserId("ann");
    UserId BOB = new UserId("bob");
    IfMatch ANY = new IfMatch.Exists();

    /// The adapter, with nothing in it when a test begins.
    Todos todos();

    StepClock clock();

    static NewTodo called(String title) {
        return new NewTodo(title, null, null, List.of());
    }

    static NewTodo due(String title, String date) {
        return new NewTodo(title, null, LocalDate.parse(date), List.of());
    }

    static Write write(String... request) {
        return new Write(Fingerprint.of(request), null);
    }

    static Write write(@Nullable DataVersion known, String... request) {
        return new Write(Fingerprint.of(request), known);
    }

    static IfMatch at(long revision) {
        return new IfMatch.OneOf(List.of(EntityTag.of(revision)));
    }

    static TodoPatch title(String title) {
        return new TodoPatch(title, new Change.Keep<>(), new Change.Keep<>(), null, null);
    }

    static TodoPatch status(Status status) {
        return new TodoPatch(null, new Change.Keep<>(), new Change.Keep<>(), null, status);
    }

    default Created add(UserId user, NewTodo wanted) {
        return (Created) todos().create(user, wanted, write("POST", wanted.toString()), null);
    }

    default Todo added(UserId user, String title) {
        return add(user, called(title)).todo();
    }

    default Patched done(UserId user, Todo todo) {
        return (Patched) todos().patch(
                        user,
                        todo.id(),
                        status(Status.DONE),
                        ANY,
                        write("done", todo.id().toString()));
    }

    default Deleted deleted(UserId user, Todo todo) {
        return (Deleted)
                todos().delete(user, todo.id(), ANY, write("DELETE", todo.id().toString()));
    }

    default Todo read(UserId user, TodoId id) {
        var found = todos().get(user, id, null);
        assertThat(found).isInstanceOf(Found.class);
        return ((Found) found).todo();
    }
}
