package io.stratus.todo;

import io.stratus.common.Backoff;
import io.stratus.common.Pause;
import io.stratus.common.Ulids;
import io.stratus.common.UserId;
import io.stratus.common.dynamo.DynamoClients;
import io.stratus.common.http.IfMatch;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/// To-dos in DynamoDB. Start at [DynamoTodoItem] for what lies in the table, at [DynamoRevisions] for how it gets
/// there.
///
/// @param settled a page for a client whose data version is older may be read eventually consistently, which costs
///     half: longer than the replicas of DynamoDB and the entries of DAX lag behind
record DynamoTodos(DynamoTable table, DynamoRevisions revisions, Ulids ids, InstantSource clock, Duration settled)
        implements Todos {

    /// The greater time to live of DAX's two caches, 30 s, and 5 s for what replicas and clocks differ.
    private static final Duration SETTLED = Duration.ofSeconds(35);

    private static final Duration PATIENCE = Duration.ofSeconds(6);

    /// @param random a secure generator: ids must not be guessed, and no restored snapshot may repeat its jitter
    static DynamoTodos in(String name, DynamoClients dynamo, InstantSource clock, RandomGenerator random) {
        var table = new DynamoTable(dynamo::client, name);
        var revisions = new DynamoRevisions(table, clock, new Backoff(random, Pause::sleep), PATIENCE);
        return new DynamoTodos(table, revisions, new Ulids(clock, random), clock, SETTLED);
    }

    @Override
    public Creation create(UserId user, NewTodo wanted, Write write, @Nullable Once once) {
        var id = new TodoId(ids.next());
        var creation = new DynamoCreation(table.name(), user, id, wanted, write.fingerprint(), once);
        return unlessBusy(
                write.known(), busy -> busy, () -> revisions.commit(user, version(user, write.known()), creation));
    }

    @Override
    public Patching patch(UserId user, TodoId id, TodoPatch patch, IfMatch ifMatch, Write write) {
        return unlessBusy(
                write.known(),
                busy -> busy,
                () -> change(
                        target(user, id, ifMatch, write), write, new DynamoPatching(user, patch, write.fingerprint())));
    }

    @Override
    public Deletion delete(UserId user, TodoId id, IfMatch ifMatch, Write write) {
        return unlessBusy(
                write.known(),
                busy -> busy,
                () -> change(target(user, id, ifMatch, write), write, new DynamoDeletion(user, write.fingerprint())));
    }

    @Override
    public Lookup get(UserId user, TodoId id, @Nullable DataVersion known) {
        return unlessBusy(known, busy -> busy, () -> {
            // META first: what is read after it is at least as new as the version it gives.
            var version = version(user, known);
            var item = item(user, id);
            return item.isLive()
                    ? new Found(item.todo(), version.orLater(item.version()))
                    : new NoSuchTodo(id, version);
        });
    }

    @Override
    public Listing list(UserId user, TodoQuery query, @Nullable DataVersion known) {
        boolean consistent =
                known == null || !known.commit().isBefore(clock.instant().minus(settled));
        return unlessBusy(known, busy -> busy, () -> {
            var version = version(user, known);
            return new DynamoListing(table, user, query, consistent).page(version);
        });
    }

    private DynamoChange.Target target(UserId user, TodoId id, IfMatch ifMatch, Write write) {
        return new DynamoChange.Target(user, id, ifMatch, write.fingerprint(), clock.instant());
    }

    private <R> R change(DynamoChange.Target target, Write write, DynamoChange.Effect<R> effect) {
        var seen = version(target.user(), write.known());
        var change = new DynamoChange<>(table.name(), target, effect);
        return change.judge(item(target.user(), target.id()), seen)
                .orElseGet(() -> revisions.commit(target.user(), seen, change));
    }

    private DataVersion version(UserId user, @Nullable DataVersion known) {
        return known == null ? revisions.current(user) : known;
    }

    private DynamoTodoItem item(UserId user, TodoId id) {
        return new DynamoTodoItem(table.get(user, DynamoTodoKeys.PREFIX + id));
    }

    private static <R> R unlessBusy(@Nullable DataVersion known, Function<Busy, R> busy, Supplier<R> work) {
        try {
            return work.get();
        } catch (SdkException failed) {
            if (DynamoTable.passes(failed)) {
                return busy.apply(new Busy(known));
            }
            throw failed;
        }
    }
}
