package io.stratus.local.cognito;

import io.stratus.local.cognito.user.User;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// NEW_PASSWORD_REQUIRED: whoever signs in by a temporary password chooses a permanent one before any token.
final class NewPasswordChallenge implements SignIns.Challenge {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ATTRIBUTE = "userAttributes.";

    private final NewPasswordSessions sessions;
    private final SecondFactor secondFactor;

    NewPasswordChallenge(NewPasswordSessions sessions, SecondFactor secondFactor) {
        this.sessions = sessions;
        this.secondFactor = secondFactor;
    }

    ObjectNode ask(App app, User user) {
        var attributes = JSON.createObjectNode();
        user.attributes().forEach((name, value) -> {
            if (!name.equals("sub")) {
                attributes.put(name, value);
            }
        });
        var answer = JSON.createObjectNode()
                .put("ChallengeName", "NEW_PASSWORD_REQUIRED")
                .put("Session", sessions.begin(app, user));
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
        return secondFactor.next(app, sessions.choose(app, login, text, attributes(responses), session));
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
