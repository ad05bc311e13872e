package io.stratus.local.cognito;

import io.stratus.local.cognito.user.User;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the pages of the pools' domains do for whoever fills them in. The flows that an app client allows say nothing
/// about them, and what a finished sign-in gives is a name, not tokens.
public final class DomainAccounts {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SIGNED_IN = "Username";

    private final Pools pools;
    private final Operations operations;
    private final Challenges challenges;

    DomainAccounts(Pools pools, Operations operations, SetupSessions setups, InstantSource clock, SecureRandom random) {
        SignInEnd end = (_, user) -> JSON.createObjectNode().put(SIGNED_IN, user.username());
        this.pools = pools;
        this.operations = operations;
        this.challenges = Challenges.to(end, setups, clock, random);
    }

    /// The client of that id, if its pool has a domain and the client may use it.
    public @Nullable DomainClient client(String id) {
        try {
            var app = pools.app(id);
            return app.pool().spec().domain() && app.client().oauth().allowed() ? DomainClient.of(app) : null;
        } catch (Refusal unknown) {
            return null;
        }
    }

    /// Whether the pool still has that user, and lets them sign in.
    public boolean has(String poolId, String username) {
        var user = pools.pool(poolId).users().find(username);
        return user != null && !user.isDisabled();
    }

    public SignInStep signIn(DomainClient client, String login, String password) {
        try {
            var app = pools.app(client.id());
            return step(challenges.proven().next(app, known(app, login, password)));
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    /// Answers what [SignInStep.Asked] asked.
    ///
    /// @param responses ChallengeResponses
    public SignInStep answer(DomainClient client, String challenge, String session, Map<String, String> responses) {
        try {
            var known = challenges.byName().get(challenge);
            if (known == null) {
                throw Refusal.invalid("Challenge name is not emulated.");
            }
            return step(known.answer(pools.app(client.id()), responses, session));
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    /// Calls an operation that anyone may call, such as `SignUp`.
    ///
    /// @param members without ClientId
    /// @return why it was refused; null where it was not
    public SignInStep.@Nullable Refused call(DomainClient client, String operation, Map<String, Object> members) {
        var all = new HashMap<>(members);
        all.put("ClientId", client.id());
        try {
            operations.answer(operation, new Parameters(JSON.valueToTree(all)), null);
            return null;
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    /// Whoever has that password. It takes as long, and says the same, where nobody is called so.
    private static User known(App app, String login, String password) {
        var claimant = SrpFlow.claimant(app, login);
        var right = claimant.password().is(app.pool().spec().id(), claimant.userId(), password);
        return switch (app.pool().lockouts().judge(claimant.userId(), right)) {
            case LOCKED -> throw Refusal.notAuthorized("Password attempts exceeded");
            case WRONG -> throw Refusal.incorrect();
            case RIGHT -> Objects.requireNonNull(app.pool().users().find(claimant.userId()), "no one else has one");
        };
    }

    private static SignInStep step(ObjectNode answer) {
        var username = answer.get(SIGNED_IN);
        if (username != null) {
            return new SignInStep.SignedIn(username.stringValue());
        }
        var parameters = new HashMap<String, String>();
        answer.path("ChallengeParameters")
                .properties()
                .forEach(parameter ->
                        parameters.put(parameter.getKey(), parameter.getValue().asString()));
        return new SignInStep.Asked(
                answer.path("ChallengeName").asString(), answer.path("Session").asString(), Map.copyOf(parameters));
    }

    private static SignInStep.Refused refused(Refusal refusal) {
        return new SignInStep.Refused(refusal.code(), String.valueOf(refusal.getMessage()));
    }
}
