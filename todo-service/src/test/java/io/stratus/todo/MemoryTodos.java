package io.stratus.todo;

import io.stratus.common.Ulids;
import io.stratus.common.UserId;
import io.stratus.common.http.EntityTag;
import io.stratus.common.http.IfMatch;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// To-dos in memory: what the promises of [Todos] look like without a database. Held by the same contract.
final class MemoryTodos implements Todos {

    private static final Duration ANSWER_LIFE = Duration.ofHours(24);

    private final Map<UserId, Shelf> shelves = new HashMap<>();
    private final Ulids ids;
    private final InstantSource clock;

    MemoryTodos(Ulids ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /// Everything of one user. A removed to-do leaves its last write without a to-do.
    private static final class Shelf {
        private final Map<TodoId, Kept> todos = new HashMap<>();
        private final Map<IdempotencyKey, Answered> answers = new HashMap<>();
        private DataVersion version = DataVersion.NONE;
    }

    private record Kept(@Nullable Todo todo, Fingerprint lastWrite, DataVersion version) {}

    private record Answered(Fingerprint request, StoredAnswer answer, DataVersion version, Instant until) {}

    @Override
    public synchronized Creation create(UserId user, NewTodo wanted, Write write, @Nullable Once once) {
        var shelf = shelf(user);
        var earlier = once == null ? null : shelf.answers.get(once.key());
        if (earlier != null && clock.instant().isBefore(earlier.until())) {
            return earlier.request().equals(write.fingerprint())
                    ? new Replayed(earlier.answer(), earlier.version())
                    : new KeyReused(earlier.version());
        }
        var next = step(shelf);
        var todo = Todo.created(new TodoId(ids.next()), wanted, next);
        shelf.todos.put(todo.id(), new Kept(todo, write.fingerprint(), next));
        if (once != null) {
            var answer = once.answer().apply(todo);
            shelf.answers.put(
                    once.key(),
                    new Answered(
                            write.fingerprint(), answer, next, next.commit().plus(ANSWER_LIFE)));
        }
        return new Created(todo, next);
    }

    @Override
    public synchronized Lookup get(UserId user, TodoId id, @Nullable DataVersion known) {
        var shelf = shelf(user);
        var kept = shelf.todos.get(id);
        return kept == null || kept.todo() == null
                ? new NoSuchTodo(id, shelf.version)
                : new Found(kept.todo(), shelf.version);
    }

    @Override
    public synchronized Patching patch(UserId user, TodoId id, TodoPatch patch, IfMatch ifMatch, Write write) {
        return change(
                user,
                id,
                ifMatch,
                write,
                refusal -> refusal,
                kept -> kept.todo() == null
                        ? new NoSuchTodo(id, kept.version())
                        : new Patched(kept.todo(), kept.version()),
                (todo, next) -> todo.patched(patch, next));
    }

    @Override
    public synchronized Deletion delete(UserId user, TodoId id, IfMatch ifMatch, Write write) {
        return change(
                user,
                id,
                ifMatch,
                write,
                refusal -> refusal,
                kept -> new Deleted(kept.version()),
                (todo, next) -> null);
    }

    @FunctionalInterface
    private interface Effect {
        @Nullable
        Todo after(Todo before, DataVersion next);
    }

    private <R> R change(
            UserId user,
            TodoId id,
            IfMatch ifMatch,
            Write write,
            Function<Refusal, R> refused,
            Function<Kept, R> done,
            Effect effect) {
        var shelf = shelf(user);
        var kept = shelf.todos.get(id);
        if (kept != null && kept.lastWrite().equals(write.fingerprint())) {
            return done.apply(kept);
        }
        if (kept == null || kept.todo() == null) {
            return refused.apply(new NoSuchTodo(id, shelf.version));
        }
        if (!ifMatch.holdsFor(EntityTag.of(kept.todo().revision()))) {
            return refused.apply(new MovedOn(kept.todo().revision(), shelf.version));
        }
        var next = step(shelf);
        var after = new Kept(effect.after(kept.todo(), next), write.fingerprint(), next);
        shelf.todos.put(id, after);
        return done.apply(after);
    }

    @Override
    public synchronized Listing list(UserId user, TodoQuery query, @Nullable DataVersion known) {
        var shelf = shelf(user);
        var listed = shelf.todos.values().stream()
                .<Todo>mapMulti((kept, sink) -> {
                    if (kept.todo() != null) {
                        sink.accept(kept.todo());
                    }
                })
                .filter(todo -> query.status() == null || todo.status() == query.status())
                .filter(todo -> query.sort() == TodoQuery.Sort.CREATED || todo.status() == Status.OPEN)
                .sorted(Comparator.comparing(todo -> key(todo, query.sort()), order(query.sort())))
                .filter(todo -> query.after() == null
                        || order(query.sort()).compare(key(todo, query.sort()), query.after()) > 0)
                .toList();
        var shown = listed.subList(0, Math.min(query.limit(), listed.size()));
        var next = listed.size() > shown.size() ? key(shown.getLast(), query.sort()) : null;
        return new Page(shown.stream().map(Todo::summary).toList(), next, shelf.version);
    }

    private static Comparator<String> order(TodoQuery.Sort sort) {
        return sort == TodoQuery.Sort.CREATED ? Comparator.reverseOrder() : Comparator.naturalOrder();
    }

    private static String key(Todo todo, TodoQuery.Sort sort) {
        var due = todo.due() == null ? LocalDate.MAX.withYear(9999) : todo.due();
        return sort == TodoQuery.Sort.CREATED ? todo.id().toString() : due + "#" + todo.id();
    }

    private Shelf shelf(UserId user) {
        return shelves.computeIfAbsent(user, absent -> new Shelf());
    }

    private DataVersion step(Shelf shelf) {
        shelf.version = shelf.version.next(clock.instant());
        return shelf.version;
    }
}
