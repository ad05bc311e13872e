package io.stratus.local.cognito;

import io.stratus.local.cognito.srp.CognitoSrp;
import io.stratus.local.cognito.user.User;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// USER_SRP_AUTH and its challenge PASSWORD_VERIFIER: the password is proven, never sent.
final class SrpFlow implements SignIns.Flow, SignIns.Challenge {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final PasswordProven proven;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Pending<SrpChallenge> pending;

    SrpFlow(PasswordProven proven, InstantSource clock, SecureRandom random) {
        this.proven = proven;
        this.clock = clock;
        this.random = random;
        this.pending = new Pending<>(clock, random);
    }

    @Override
    public ObjectNode begin(App app, Map<String, String> parameters) {
        app.checkFlow("USER_SRP_AUTH");
        var login = Parameters.required(parameters, "USERNAME");
        var clientPublic = publicValue(Parameters.required(parameters, "SRP_A"));
        app.checkSecret(parameters.get("SECRET_HASH"), login);
        var claimant = claimant(app, login);
        // RFC 5054, section 2.5.3: at least 256 bits.
        var b = new BigInteger(256, random);
        var challenge = SrpChallenge.of(app.client().id(), canonical(app, login), claimant, clientPublic, b);
        var answer = JSON.createObjectNode().put("ChallengeName", "PASSWORD_VERIFIER");
        answer.putObject("ChallengeParameters")
                .put("USERNAME", claimant.userId())
                .put("USER_ID_FOR_SRP", claimant.userId())
                .put("SALT", claimant.password().salt())
                .put("SRP_B", challenge.serverPublic().toString(16))
                .put("SECRET_BLOCK", pending.put(challenge, app.client().authSessionValidity()));
        return answer;
    }

    @Override
    public ObjectNode answer(App app, Map<String, String> responses, String session) {
        app.checkFlow("USER_SRP_AUTH");
        var login = Parameters.required(responses, "USERNAME");
        var claim = SrpClaim.of(responses, clock.instant());
        app.checkSecret(responses.get("SECRET_HASH"), login);
        var challenge = pending.take(claim.secretBlock());
        if (challenge == null || !challenge.isFor(app.client().id(), canonical(app, login)) || !claim.isTimely()) {
            throw Refusal.incorrect();
        }
        var user = app.pool().users().find(challenge.claimant().userId());
        var right = challenge.isProvenBy(claim, app.pool().spec().id()) && stillHas(user, challenge);
        return switch (app.pool().lockouts().judge(challenge.claimant().userId(), right)) {
            case LOCKED -> throw Refusal.notAuthorized("Password attempts exceeded");
            case WRONG -> throw Refusal.incorrect();
            case RIGHT -> proven.next(app, Objects.requireNonNull(user, "no one else proves a password"));
        };
    }

    private static String canonical(App app, String login) {
        return app.pool().users().canonical(login);
    }

    /// The user, or a stand-in that no password fits and that looks the same at every call (RFC 5054, section
    /// 2.5.1.3).
    static SrpClaimant claimant(App app, String login) {
        var user = app.pool().users().find(login);
        var password = user == null ? null : user.password();
        if (user != null && password != null) {
            return new SrpClaimant(user.username(), password);
        }
        if (!app.client().preventUserExistenceErrors()) {
            throw Refusal.noUser();
        }
        return SrpClaimant.standIn(app.pool(), login);
    }

    /// Whether the password that was proven is still the user's: it may have been replaced since.
    private static boolean stillHas(@Nullable User user, SrpChallenge challenge) {
        return user != null && challenge.claimant().password().equals(user.password());
    }

    private static BigInteger publicValue(String hex) {
        try {
            var value = CognitoSrp.number(hex);
            if (value.compareTo(CognitoSrp.GROUP.n()) < 0 && !CognitoSrp.GROUP.isDegenerate(value)) {
                return value;
            }
        } catch (NumberFormatException malformed) {
            throw Refusal.invalid("SRP_A is not a hexadecimal number.");
        }
        throw Refusal.invalid("SRP_A is out of range.");
    }
}
