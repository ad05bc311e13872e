package io.stratus.todo;

import io.stratus.common.UserId;
import io.stratus.common.http.IfMatch;
import org.jspecify.annotations.Nullable;

/// The to-dos of every user. No user can name another's.
///
/// Every write that takes effect makes the user's next revision: 1, 2, 3, … without gaps, each by exactly one write.
/// Every outcome carries the [DataVersion] that its caller may repeat to see at least this state.
interface Todos {

    /// Adds a to-do, last in its list.
    ///
    /// @param once null if the caller does not mind a second to-do when it repeats the request
    Creation create(UserId user, NewTodo wanted, Write write, @Nullable Once once);

    /// Reads one to-do, always its newest state.
    ///
    /// @param known null if the caller knows no data version
    Lookup get(UserId user, TodoId id, @Nullable DataVersion known);

    /// Reads one page. At most 1,000 stored items are read for it: a page may be shorter than asked, even empty,
    /// although more follow.
    ///
    /// @param known null if the caller knows no data version; the page shows at least what this version holds
    Listing list(UserId user, TodoQuery query, @Nullable DataVersion known);

    /// Changes a to-do if the precondition holds for its current revision.
    Patching patch(UserId user, TodoId id, TodoPatch patch, IfMatch ifMatch, Write write);

    /// Removes a to-do if the precondition holds for its current revision. A tombstone stays for 90 days.
    Deletion delete(UserId user, TodoId id, IfMatch ifMatch, Write write);

    /// How an attempt to create a to-do ended.
    sealed interface Creation permits Created, Replayed, KeyReused, Busy {}

    /// How an attempt to read a to-do ended.
    sealed interface Lookup permits Found, NoSuchTodo, Busy {}

    /// How an attempt to read a page ended.
    sealed interface Listing permits Page, Busy {}

    /// How an attempt to change a to-do ended.
    sealed interface Patching permits Patched, Refusal {}

    /// How an attempt to delete a to-do ended.
    sealed interface Deletion permits Deleted, Refusal {}

    /// Why a to-do that exists, or does not, was left as it is.
    sealed interface Refusal extends Patching, Deletion permits NoSuchTodo, MovedOn, Busy {}

    record Created(Todo todo, DataVersion version) implements Creation {}

    /// An earlier request with this key took effect; this is its answer.
    record Replayed(StoredAnswer answer, DataVersion version) implements Creation {}

    /// An earlier request with this key asked for something else.
    record KeyReused(DataVersion version) implements Creation {}

    record Found(Todo todo, DataVersion version) implements Lookup {}

    record NoSuchTodo(TodoId id, DataVersion version) implements Lookup, Refusal {}

    /// The to-do as the write, or an earlier delivery of the same request, left it.
    record Patched(Todo todo, DataVersion version) implements Patching {}

    /// Deleted by this request, or by an earlier delivery of it.
    record Deleted(DataVersion version) implements Deletion {}

    /// The precondition does not hold.
    ///
    /// @param revision the to-do's current one
    record MovedOn(long revision, DataVersion version) implements Refusal {}

    /// The table throttled, or other writes of this user kept coming first, until we gave up. Sent again, the
    /// same change or deletion, or creation with a key, takes effect once even if it had taken effect unheard.
    ///
    /// @param version null where none is known
    record Busy(@Nullable DataVersion version) implements Creation, Lookup, Listing, Refusal {}
}
