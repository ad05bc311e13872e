package io.stratus.local.cognito;

import io.stratus.local.cognito.user.Confirmation;
import io.stratus.local.cognito.user.Password;
import io.stratus.local.cognito.user.User;
import io.stratus.local.cognito.user.User.Status;
import io.stratus.local.cognito.user.Users.Addition;
import io.stratus.local.cognito.user.Users.Change;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What an administrator does by IAM credentials: `AdminCreateUser`, `AdminSetUserPassword`, `AdminConfirmSignUp`,
/// `AdminAddUserToGroup`, `AdminGetUser`.
final class Administration {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Pools pools;
    private final PostOffice mail;
    private final InstantSource clock;
    private final SecureRandom random;

    Administration(Pools pools, PostOffice mail, InstantSource clock, SecureRandom random) {
        this.pools = pools;
        this.mail = mail;
        this.clock = clock;
        this.random = random;
    }

    ObjectNode createUser(Parameters in) {
        var pool = pools.pool(in.text("UserPoolId"));
        var spec = pool.spec();
        if ("RESEND".equals(in.optional("MessageAction"))) {
            throw Refusal.invalid("MessageAction RESEND is not emulated");
        }
        var given = in.optional("TemporaryPassword");
        var password = given == null ? TemporaryPasswords.next(spec.passwordPolicy(), random) : given;
        spec.passwordPolicy().check(password);
        var entry = Registration.of(spec, in.text("Username"), in.attributes("UserAttributes"), true, random);
        var user = newUser(spec, entry, password);
        if (pool.users().add(user) instanceof Addition.Taken) {
            throw new Refusal("UsernameExistsException", "User account already exists");
        }
        var address = user.email();
        if (address != null && in.optional("MessageAction") == null) {
            mail.invite(spec, address, password);
        }
        var answer = JSON.createObjectNode();
        answer.set("User", UserShape.full(user, "Attributes"));
        return answer;
    }

    ObjectNode setPassword(Parameters in) {
        var pool = pools.pool(in.text("UserPoolId"));
        var user = pool.user(in.text("Username"));
        var text = in.text("Password");
        pool.spec().passwordPolicy().check(text);
        var now = clock.instant();
        var permanent = in.flag("Permanent");
        var expires = permanent ? null : temporaryUntil(pool.spec(), now);
        var password = Password.of(pool.spec().id(), user.username(), text, expires, random);
        var status = permanent ? Status.CONFIRMED : Status.FORCE_CHANGE_PASSWORD;
        return change(pool, user, current -> current.with(password, status, now));
    }

    ObjectNode confirm(Parameters in) {
        var pool = pools.pool(in.text("UserPoolId"));
        return change(pool, pool.user(in.text("Username")), current -> {
            if (current.status() != Status.UNCONFIRMED) {
                throw Refusal.notAuthorized("User cannot be confirmed. Current status is " + current.status());
            }
            return current.with(Status.CONFIRMED, clock.instant()).with(Confirmation.NONE);
        });
    }

    ObjectNode addToGroup(Parameters in) {
        var pool = pools.pool(in.text("UserPoolId"));
        var group = in.text("GroupName");
        if (!pool.spec().groups().contains(group)) {
            throw Refusal.notFound("Group not found.");
        }
        return change(pool, pool.user(in.text("Username")), current -> current.inGroup(group, clock.instant()));
    }

    ObjectNode getUser(Parameters in) {
        var user = pools.pool(in.text("UserPoolId")).user(in.text("Username"));
        return UserShape.dated(UserShape.withFactors(user, "UserAttributes"), user);
    }

    private User newUser(PoolSpec spec, Registration entry, String password) {
        var now = clock.instant();
        var temporary = Password.of(spec.id(), entry.username(), password, temporaryUntil(spec, now), random);
        return User.created(entry.username(), Status.FORCE_CHANGE_PASSWORD, entry.attributes(), temporary, now);
    }

    private static Instant temporaryUntil(PoolSpec spec, Instant now) {
        return now.plus(spec.passwordPolicy().temporaryPasswordValidity());
    }

    private static ObjectNode change(Pool pool, User user, UnaryOperator<User> step) {
        pool.change(user, current -> new Change<>(step.apply(current), true));
        return JSON.createObjectNode();
    }
}
