package io.stratus.local.cognito.user;

import io.stratus.local.cognito.totp.Authenticator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A user of a pool at one moment.
///
/// @param username never changes; where a pool signs in by e-mail, a UUID equal to `sub`
/// @param attributes `sub`, `email`, `email_verified` and what else was given
/// @param password null until one is set
/// @param confirmation the code of the sign-up
public record User(
        String username,
        Status status,
        SortedMap<String, String> attributes,
        @Nullable Password password,
        Confirmation confirmation,
        List<String> groups,
        Instant created,
        Instant modified,
        Safeguards guards) {

    /// UserStatus as AWS spells it.
    public enum Status {
        UNCONFIRMED,
        CONFIRMED,
        FORCE_CHANGE_PASSWORD
    }

    public User {
        attributes = new TreeMap<>(attributes);
        groups = List.copyOf(groups);
        // Absent in a data folder that was written before users had them.
        guards = Objects.requireNonNullElse(guards, Safeguards.NONE);
    }

    /// A user as they begin, with a password.
    public static User created(
            String username, Status status, SortedMap<String, String> attributes, Password password, Instant now) {
        var none = Confirmation.NONE;
        return new User(username, status, attributes, password, none, List.of(), now, now, Safeguards.NONE);
    }

    public String sub() {
        return attributes.getOrDefault("sub", username);
    }

    public @Nullable String email() {
        return attributes.get("email");
    }

    public boolean isDisabled() {
        return guards.disabled() != null;
    }

    public Authenticator authenticator() {
        return guards.authenticator();
    }

    public boolean hasVerifiedEmail() {
        return email() != null && Boolean.parseBoolean(attributes.get("email_verified"));
    }

    /// This user after the code came back: CONFIRMED, the address verified, the code used up.
    public User confirmed(Instant now) {
        return with(Map.of("email_verified", "true"), now)
                .with(Status.CONFIRMED, now)
                .with(Confirmation.NONE);
    }

    public User with(Status next, Instant now) {
        return new User(username, next, attributes, password, confirmation, groups, created, now, guards);
    }

    public User with(Confirmation next) {
        return new User(username, status, attributes, password, next, groups, created, modified, guards);
    }

    public User with(Password next, Status nextStatus, Instant now) {
        return new User(username, nextStatus, attributes, next, confirmation, groups, created, now, guards);
    }

    public User with(Map<String, String> changed, Instant now) {
        var all = new TreeMap<>(attributes);
        all.putAll(changed);
        return withAttributes(all, now);
    }

    public User without(Set<String> names, Instant now) {
        var all = new TreeMap<>(attributes);
        all.keySet().removeAll(names);
        return withAttributes(all, now);
    }

    public User inGroup(String group, Instant now) {
        var all = new TreeSet<>(groups);
        all.add(group);
        return new User(username, status, attributes, password, confirmation, List.copyOf(all), created, now, guards);
    }

    public User with(Safeguards next) {
        return new User(username, status, attributes, password, confirmation, groups, created, modified, next);
    }

    private User withAttributes(SortedMap<String, String> all, Instant now) {
        return new User(username, status, all, password, confirmation, groups, created, now, guards);
    }
}
