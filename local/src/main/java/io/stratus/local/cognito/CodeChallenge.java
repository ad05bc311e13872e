package io.stratus.local.cognito;

import io.stratus.local.cognito.user.User;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// SOFTWARE_TOKEN_MFA: a code of the user's authenticator app, after the password.
final class CodeChallenge implements SignIns.Challenge {

    private final CodeSessions sessions;
    private final SignInEnd end;

    CodeChallenge(CodeSessions sessions, SignInEnd end) {
        this.sessions = sessions;
        this.end = end;
    }

    ObjectNode ask(App app, User user) {
        var answer = JsonMapper.shared()
                .createObjectNode()
                .put("ChallengeName", "SOFTWARE_TOKEN_MFA")
                .put("Session", sessions.begin(app, user));
        answer.putObject("ChallengeParameters").put("USER_ID_FOR_SRP", user.username());
        return answer;
    }

    @Override
    public ObjectNode answer(App app, Map<String, String> responses, String session) {
        var login = Parameters.required(responses, "USERNAME");
        var code = Parameters.required(responses, "SOFTWARE_TOKEN_MFA_CODE");
        app.checkSecret(responses.get("SECRET_HASH"), login);
        return end.fresh(app, sessions.redeem(app, login, code, session));
    }
}
