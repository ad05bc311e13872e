package io.stratus.local.cognito;

import io.stratus.local.cognito.user.Password;
import io.stratus.local.cognito.user.User;
import io.stratus.local.cognito.user.User.Status;
import io.stratus.local.cognito.user.Users.Change;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// NEW_PASSWORD_REQUIRED: whoever signs in by a temporary password chooses a permanent one before any token.
final class NewPasswordChallenge implements SignIns.Challenge {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ATTRIBUTE = "userAttributes.";

    private final SignInEnd end;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Pending<Waiting> pending;

    NewPasswordChallenge(SignInEnd end, InstantSource clock, SecureRandom random) {
        this.end = end;
        this.clock = clock;
        this.random = random;
        this.pending = new Pending<>(clock, random);
    }

    /// @param temporary the password that was proven
    private record Waiting(
            String clientId, String username, @Nullable Password temporary) {}

    ObjectNode ask(App app, User user) {
        var waiting = new Waiting(app.client().id(), user.username(), user.password());
        var attributes = JSON.createObjectNode();
        user.attributes().forEach((name, value) -> {
            if (!name.equals("sub")) {
                attributes.put(name, value);
            }
        });
        var answer = JSON.createObjectNode()
                .put("ChallengeName", "NEW_PASSWORD_REQUIRED")
                .put("Session", pending.put(waiting, app.client().authSessionValidity()));
        answer.putObject("ChallengeParameters")
                .put("USER_ID_FOR_SRP", user.username())
                .put("requiredAttributes", "[]")
                .put("userAttributes", attributes.toString());
        return answer;
    }

    @Override
    public ObjectNode answer(App app, Map<String, String> responses, String session) {
        var login = Parameters.required(responses, "USERNAME");
        var text = Parameters.required(responses, "NEW_PASSWORD");
        app.checkSecret(responses.get("SECRET_HASH"), login);
        app.pool().spec().passwordPolicy().check(text); // a refused password leaves the session for another try
        var attributes = attributes(responses);
        var waiting = pending.take(session);
        var user = app.pool().users().find(login);
        if (waiting == null || user == null || !waiting.equals(waitingFor(app, user, waiting.temporary()))) {
            throw Refusal.notAuthorized("Invalid session for the user, session is expired.");
        }
        var now = clock.instant();
        var password = Password.of(app.pool().spec().id(), user.username(), text, null, random);
        var changed = app.pool().users().change(user, current -> {
            if (!Objects.equals(current.password(), waiting.temporary())) {
                throw Refusal.notAuthorized("Invalid session for the user, session is expired.");
            }
            var next = current.with(attributes, now).with(password, Status.CONFIRMED, now);
            return new Change<>(next, next);
        });
        return end.fresh(app, changed);
    }

    private static Waiting waitingFor(App app, User user, @Nullable Password temporary) {
        return new Waiting(app.client().id(), user.username(), temporary);
    }

    private static Map<String, String> attributes(Map<String, String> responses) {
        var attributes = new TreeMap<String, String>();
        responses.forEach((name, value) -> {
            if (name.startsWith(ATTRIBUTE)) {
                attributes.put(name.substring(ATTRIBUTE.length()), value);
            }
        });
        attributes.keySet().forEach(name -> Registration.checkWritable(name, false));
        if (attributes.containsKey("email")) {
            throw Refusal.invalid("Cannot modify an already provided email");
        }
        return attributes;
    }
}
