package io.stratus.local.cognito;

import io.stratus.local.cognito.user.Confirmation;
import io.stratus.local.cognito.user.Confirmation.Sending;
import io.stratus.local.cognito.user.Password;
import io.stratus.local.cognito.user.User;
import io.stratus.local.cognito.user.User.Status;
import io.stratus.local.cognito.user.Users.Addition;
import java.security.SecureRandom;
import java.time.InstantSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `SignUp`: anyone joins a pool, UNCONFIRMED until a mailed code comes back.
final class SignUps {

    private final Pools pools;
    private final PostOffice mail;
    private final InstantSource clock;
    private final SecureRandom random;

    SignUps(Pools pools, PostOffice mail, InstantSource clock, SecureRandom random) {
        this.pools = pools;
        this.mail = mail;
        this.clock = clock;
        this.random = random;
    }

    ObjectNode signUp(Parameters in) {
        var app = pools.app(in.text("ClientId"));
        var login = in.text("Username");
        app.checkSecret(in.optional("SecretHash"), login);
        var spec = app.pool().spec();
        if (spec.adminCreateUserOnly()) {
            throw Refusal.notAuthorized("SignUp is not permitted for this user pool");
        }
        var password = in.text("Password");
        spec.passwordPolicy().check(password);
        var user =
                newUser(spec, Registration.of(spec, login, in.attributes("UserAttributes"), false, random), password);
        return switch (app.pool().users().add(user)) {
            case Addition.Taken() -> throw taken(spec);
            case Addition.Added() -> welcome(spec, user);
        };
    }

    private User newUser(PoolSpec spec, Registration entry, String password) {
        var now = clock.instant();
        var given = Password.of(spec.id(), entry.username(), password, null, random);
        var user = User.created(entry.username(), Status.UNCONFIRMED, entry.attributes(), given, now);
        if (!spec.mailsCodes() || !entry.attributes().containsKey("email")) {
            return user;
        }
        var first = Confirmation.NONE.send(Confirmation.newCode(random), Confirmation.PROVES_ADDRESS, now);
        return first instanceof Sending.Sent(var sent) ? user.with(sent) : user;
    }

    private ObjectNode welcome(PoolSpec spec, User user) {
        var answer = JsonMapper.shared()
                .createObjectNode()
                .put("UserConfirmed", false)
                .put("UserSub", user.sub());
        var address = user.email();
        var code = user.confirmation().code();
        if (address != null && code != null) {
            mail.sendCode(spec, address, code);
            answer.set("CodeDeliveryDetails", PostOffice.delivery(address));
        }
        return answer;
    }

    private static Refusal taken(PoolSpec spec) {
        return new Refusal(
                "UsernameExistsException",
                spec.emailSignsIn() ? "An account with the given email already exists." : "User already exists");
    }
}
