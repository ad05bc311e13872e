package io.stratus.local.cognito;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// `InitiateAuth` and `RespondToAuthChallenge`: picks the flow that begins, or the challenge that is answered.
final class SignIns {

    private final Pools pools;
    private final Map<String, Flow> flows;
    private final Map<String, Challenge> challenges;

    SignIns(Pools pools, SetupSessions setups, InstantSource clock, SecureRandom random) {
        this.pools = pools;
        var afterPassword = Challenges.to(new AuthenticationResults(), setups, clock, random);
        var srp = new SrpFlow(afterPassword.proven(), clock, random);
        var refresh = new RefreshFlow();
        flows = Map.of("USER_SRP_AUTH", srp, "REFRESH_TOKEN_AUTH", refresh, "REFRESH_TOKEN", refresh);
        challenges = new HashMap<>(afterPassword.byName());
        challenges.put("PASSWORD_VERIFIER", srp);
    }

    /// A way to begin.
    interface Flow {

        /// A challenge, or the tokens.
        ///
        /// @param parameters AuthParameters
        /// @throws Refusal with AWS's error
        ObjectNode begin(App app, Map<String, String> parameters);
    }

    /// A step in between.
    interface Challenge {

        /// The next challenge, or the tokens.
        ///
        /// @param responses ChallengeResponses
        /// @param session Session of the step before, empty where it gave none
        /// @throws Refusal with AWS's error
        ObjectNode answer(App app, Map<String, String> responses, String session);
    }

    ObjectNode initiate(Parameters in) {
        var app = pools.app(in.text("ClientId"));
        var flow = flows.get(in.text("AuthFlow"));
        if (flow == null) {
            throw Refusal.invalid("Initiate Auth method not supported.");
        }
        return flow.begin(app, in.map("AuthParameters"));
    }

    ObjectNode respond(Parameters in) {
        var app = pools.app(in.text("ClientId"));
        var challenge = challenges.get(in.text("ChallengeName"));
        if (challenge == null) {
            throw Refusal.invalid("Challenge name is not emulated.");
        }
        var session = in.optional("Session");
        return challenge.answer(app, in.map("ChallengeResponses"), session == null ? "" : session);
    }
}
