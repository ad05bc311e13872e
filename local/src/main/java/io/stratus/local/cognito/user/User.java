package io.stratus.local.cognito.user;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A user of a pool at one moment.
///
/// @param username never changes; where a pool signs in by e-mail, a UUID equal to `sub`
/// @param attributes `sub`, `email`, `email_verified` and what else was given
/// @param password null until one is set
public record User(
        String username,
        Status status,
        SortedMap<String, String> attributes,
        @Nullable Password password,
        Confirmation confirmation,
        List<String> groups,
        Instant created,
        Instant modified) {

    /// UserStatus as AWS spells it.
    public enum Status {
        UNCONFIRMED,
        CONFIRMED,
        FORCE_CHANGE_PASSWORD
    }

    public User {
        attributes = new TreeMap<>(attributes);
        groups = List.copyOf(groups);
    }

    public String sub() {
        return attributes.getOrDefault("sub", username);
    }

    public @Nullable String email() {
        return attributes.get("email");
    }

    /// This user after the code came back: CONFIRMED, the address verified, the code used up.
    public User confirmed(Instant now) {
        return with(Map.of("email_verified", "true"), now)
                .with(Status.CONFIRMED, now)
                .with(Confirmation.NONE);
    }

    public User with(Status next, Instant now) {
        return new User(username, next, attributes, password, confirmation, groups, created, now);
    }

    public User with(Confirmation next) {
        return new User(username, status, attributes, password, next, groups, created, modified);
    }

    public User with(Password next, Status nextStatus, Instant now) {
        return new User(username, nextStatus, attributes, next, confirmation, groups, created, now);
    }

    public User with(Map<String, String> changed, Instant now) {
        var all = new TreeMap<>(attributes);
        all.putAll(changed);
        return new User(username, status, all, password, confirmation, groups, created, now);
    }

    public User inGroup(String group, Instant now) {
        var all = new TreeSet<>(groups);
        all.add(group);
        return new User(username, status, attributes, password, confirmation, List.copyOf(all), created, now);
    }
}
