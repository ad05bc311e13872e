package io.stratus.local.cognito;

import io.stratus.local.cognito.user.Confirmation;
import io.stratus.local.cognito.user.User;
import io.stratus.local.cognito.user.Users.Change;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `UpdateUserAttributes` and `DeleteUserAttributes`.
final class Attributes {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Pools pools;
    private final PostOffice mail;
    private final InstantSource clock;
    private final SecureRandom random;

    Attributes(Pools pools, PostOffice mail, InstantSource clock, SecureRandom random) {
        this.pools = pools;
        this.mail = mail;
        this.clock = clock;
        this.random = random;
    }

    /// A blank value deletes its attribute.
    ObjectNode update(Parameters in) {
        var signedIn = SignedIn.of(pools, in);
        var given = in.attributes("UserAttributes");
        Registration.checkChange(given);
        checkDeletable(signedIn.pool(), blank(given));
        var change = new AddressChange(signedIn.pool(), Confirmation.newCode(random), clock.instant());
        var sentTo = signedIn.pool().change(signedIn.user(), user -> updated(user, given, change));
        var answer = JSON.createObjectNode();
        var deliveries = answer.putArray("CodeDeliveryDetailsList");
        for (var address : sentTo) {
            mail.sendCode(signedIn.pool().spec(), address, change.code());
            deliveries.add(PostOffice.delivery(address));
        }
        return answer;
    }

    ObjectNode delete(Parameters in) {
        var signedIn = SignedIn.of(pools, in);
        var names = Set.copyOf(in.texts("UserAttributeNames"));
        names.forEach(name -> Registration.checkWritable(name, false));
        checkDeletable(signedIn.pool(), names);
        signedIn.change(user -> without(user, names));
        return JSON.createObjectNode();
    }

    /// The user with the new values, and the addresses that a code must be mailed to.
    private Change<Set<String>> updated(User user, Map<String, String> given, AddressChange change) {
        var others = new HashMap<>(given);
        others.keySet().removeAll(blank(given));
        var email = others.remove("email");
        var next = without(user, blank(given)).with(others, clock.instant());
        if (email == null || email.equals(user.email())) {
            return new Change<>(next, Set.of());
        }
        var changed = change.of(next, email);
        return new Change<>(changed, change.mailsCode() ? Set.of(email) : Set.of());
    }

    private User without(User user, Set<String> names) {
        if (!names.contains("email")) {
            return user.without(names, clock.instant());
        }
        var all = new HashSet<>(names);
        all.add("email_verified");
        var guards = user.guards();
        return user.without(all, clock.instant())
                .with(guards.with(guards.emailProof().closed()));
    }

    private static Set<String> blank(Map<String, String> given) {
        return given.entrySet().stream()
                .filter(attribute -> attribute.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void checkDeletable(Pool pool, Set<String> names) {
        for (var name : names) {
            if (pool.spec().requiredAttributes().contains(name)
                    || (name.equals("email") && pool.spec().emailSignsIn())) {
                throw Refusal.invalid(
                        "Attributes did not conform to the schema: " + name + ": The attribute is required");
            }
        }
    }
}
