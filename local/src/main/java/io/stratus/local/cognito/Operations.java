package io.stratus.local.cognito;

import io.stratus.local.ses.Outbox;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Every operation by its name: those anyone may call, and those that need IAM credentials (Cognito Developer Guide,
/// "API operations by authorization model").
final class Operations {

    private final Map<String, Operation> open;
    private final Map<String, Operation> admin;

    Operations(Pools pools, Outbox mail, InstantSource clock, SecureRandom random) {
        var postOffice = new PostOffice(mail);
        var signUps = new SignUps(pools, postOffice, clock, random);
        var confirmations = new Confirmations(pools, postOffice, clock, random);
        var signIns = new SignIns(pools, clock, random);
        var administration = new Administration(pools, postOffice, clock, random);
        open = Map.of(
                "SignUp", signUps::signUp,
                "ConfirmSignUp", confirmations::confirm,
                "ResendConfirmationCode", confirmations::resend,
                "InitiateAuth", signIns::initiate,
                "RespondToAuthChallenge", signIns::respond,
                "GetUser", new SelfService(pools)::getUser);
        admin = Map.of(
                "AdminCreateUser", administration::createUser,
                "AdminSetUserPassword", administration::setPassword,
                "AdminConfirmSignUp", administration::confirm,
                "AdminAddUserToGroup", administration::addToGroup,
                "AdminGetUser", administration::getUser);
    }

    /// @param callerArn null for an unsigned call
    /// @throws Refusal with AWS's error
    ObjectNode answer(String name, Parameters in, @Nullable String callerArn) {
        var anyones = open.get(name);
        if (anyones != null) {
            return anyones.answer(in);
        }
        var administrators = admin.get(name);
        if (administrators == null) {
            throw new Refusal("UnknownOperationException", name + " is not emulated");
        }
        if (callerArn == null) {
            throw new Refusal("MissingAuthenticationTokenException", "Missing Authentication Token");
        }
        return administrators.answer(in);
    }
}
