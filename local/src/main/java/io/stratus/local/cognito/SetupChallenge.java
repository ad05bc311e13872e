package io.stratus.local.cognito;

import io.stratus.local.cognito.user.User;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// MFA_SETUP: where a pool demands a second factor, whoever has none sets up an authenticator app by
/// `AssociateSoftwareToken` and `VerifySoftwareToken` before any token.
final class SetupChallenge implements SignIns.Challenge {

    private final SetupSessions sessions;
    private final SignInEnd end;

    SetupChallenge(SetupSessions sessions, SignInEnd end) {
        this.sessions = sessions;
        this.end = end;
    }

    ObjectNode ask(App app, User user) {
        var answer = JsonMapper.shared()
                .createObjectNode()
                .put("ChallengeName", "MFA_SETUP")
                .put("Session", sessions.begin(app, user));
        answer.putObject("ChallengeParameters")
                .put("USER_ID_FOR_SRP", user.username())
                .put("MFAS_CAN_SETUP", "[\"SOFTWARE_TOKEN_MFA\"]");
        return answer;
    }

    @Override
    public ObjectNode answer(App app, Map<String, String> responses, String session) {
        var login = Parameters.required(responses, "USERNAME");
        app.checkSecret(responses.get("SECRET_HASH"), login);
        return end.fresh(app, sessions.finish(app, login, session));
    }
}
