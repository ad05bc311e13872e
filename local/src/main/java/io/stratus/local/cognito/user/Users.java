package io.stratus.local.cognito.user;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The users of one pool, by username and by e-mail address. Every change is atomic, and kept before the call returns.
public final class Users {

    private final Map<String, User> byUsername = new LinkedHashMap<>();
    private final Map<String, String> usernameByEmail = new HashMap<>();
    private final boolean emailSignsIn;
    private final boolean caseSensitive;
    private final Runnable keep;

    /// @param emailSignsIn whether an address names a user, so that no two may share one
    /// @param keep called after every change, outside this object's lock
    public Users(boolean emailSignsIn, boolean caseSensitive, List<User> saved, Runnable keep) {
        this.emailSignsIn = emailSignsIn;
        this.caseSensitive = caseSensitive;
        this.keep = keep;
        saved.forEach(this::put);
    }

    public sealed interface Addition {
        record Added() implements Addition {}

        /// The username or the address is somebody's.
        record Taken() implements Addition {}
    }

    /// A user's next state, and what to tell the one who asked for it.
    public record Change<T>(User next, T outcome) {}

    /// How a login compares: folded to lower case where the pool is not case-sensitive.
    public String canonical(String login) {
        return caseSensitive ? login : login.toLowerCase(Locale.ROOT);
    }

    /// The user of that username, `sub` included where it is the username, or of that address.
    public synchronized @Nullable User find(String login) {
        var key = canonical(login);
        return byUsername.get(usernameByEmail.getOrDefault(key, key));
    }

    /// Whether an address names somebody else, so that this user cannot have it.
    public boolean isTaken(@Nullable String email, User by) {
        var owner = emailSignsIn && email != null ? find(email) : null;
        return owner != null && !owner.username().equals(by.username());
    }

    public Addition add(User user) {
        synchronized (this) {
            if (find(user.username()) != null || isTaken(user.email(), user)) {
                return new Addition.Taken();
            }
            put(user);
        }
        keep.run();
        return new Addition.Added();
    }

    /// Changes a user that was found before.
    ///
    /// @param step runs under the lock, so it must be quick
    /// @throws Gone if the user has been removed since
    public <T> T change(User known, Function<User, Change<T>> step) {
        Change<T> change;
        synchronized (this) {
            var current = byUsername.get(canonical(known.username()));
            if (current == null || !current.sub().equals(known.sub())) {
                throw new Gone();
            }
            change = step.apply(current);
            forget(current);
            put(change.next());
        }
        keep.run();
        return change.outcome();
    }

    public void remove(User user) {
        synchronized (this) {
            var current = byUsername.get(canonical(user.username()));
            if (current == null || !current.sub().equals(user.sub())) {
                return;
            }
            forget(current);
            byUsername.remove(canonical(current.username()));
        }
        keep.run();
    }

    public synchronized List<User> all() {
        return new ArrayList<>(byUsername.values());
    }

    private void put(User user) {
        byUsername.put(canonical(user.username()), user);
        var email = user.email();
        if (emailSignsIn && email != null) {
            usernameByEmail.put(canonical(email), canonical(user.username()));
        }
    }

    private void forget(User user) {
        var email = user.email();
        if (email != null) {
            usernameByEmail.remove(canonical(email), canonical(user.username()));
        }
    }
}
