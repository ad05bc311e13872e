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

    Operations(Pools pools, SetupSessions setups, Outbox mail, InstantSource clock, SecureRandom random) {
        var postOffice = new PostOffice(mail);
        var signUps = new SignUps(pools, postOffice, clock, random);
        var confirmations = new Confirmations(pools, postOffice, clock, random);
        var signIns = new SignIns(pools, setups, clock, random);
        var administration = new Administration(pools, postOffice, clock, random);
        var self = new SelfService(pools);
        var signOuts = new SignOuts(pools);
        var softwareTokens = new SoftwareTokens(pools, setups);
        open = Map.ofEntries(
                entry("SignUp", signUps::signUp),
                entry("ConfirmSignUp", confirmations::confirm),
                entry("ResendConfirmationCode", confirmations::resend),
                entry("InitiateAuth", signIns::initiate),
                entry("RespondToAuthChallenge", signIns::respond),
                entry("GetTokensFromRefreshToken", new Refreshes(pools)::getTokens),
                entry("RevokeToken", signOuts::revoke),
                entry("GlobalSignOut", signOuts::global),
                entry("AssociateSoftwareToken", softwareTokens::associate),
                entry("VerifySoftwareToken", softwareTokens::verify),
                entry("SetUserMFAPreference", softwareTokens::prefer),
                entry("GetUser", self::getUser),
                entry("DeleteUser", self::deleteUser));
        admin = Map.ofEntries(
                entry("AdminCreateUser", administration::createUser),
                entry("AdminSetUserPassword", administration::setPassword),
                entry("AdminConfirmSignUp", administration::confirm),
                entry("AdminAddUserToGroup", administration::addToGroup),
                entry("AdminUserGlobalSignOut", signOuts::globalByAdministrator),
                entry("AdminGetUser", administration::getUser));
    }

    // The map's own entry() would not tell what a method reference is.
    private static Map.Entry<String, Operation> entry(String name, Operation operation) {
        return Map.entry(name, operation);
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
