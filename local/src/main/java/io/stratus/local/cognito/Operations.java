package io.stratus.local.cognito;

import io.stratus.local.ses.Outbox;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Every operation by its name: those anyone may call, and those that need IAM credentials (Cognito Developer Guide,
/// "API operations by authorization model").
final class Operations {

    private final Map<String, Operation> open = new HashMap<>();
    private final Map<String, Operation> admin = new HashMap<>();

    Operations(Pools pools, SetupSessions setups, Outbox mail, InstantSource clock, SecureRandom random) {
        var postOffice = new PostOffice(mail);
        addSignUp(pools, postOffice, clock, random);
        addSignIn(pools, setups, clock, random);
        addPasswords(pools, postOffice, clock, random);
        addAccount(pools, postOffice, clock, random);
        addAdministration(pools, postOffice, clock, random);
        addDirectory(pools, clock);
    }

    private void addSignUp(Pools pools, PostOffice mail, InstantSource clock, SecureRandom random) {
        var confirmations = new Confirmations(pools, mail, clock, random);
        open.put("SignUp", new SignUps(pools, mail, clock, random)::signUp);
        open.put("ConfirmSignUp", confirmations::confirm);
        open.put("ResendConfirmationCode", confirmations::resend);
    }

    private void addSignIn(Pools pools, SetupSessions setups, InstantSource clock, SecureRandom random) {
        var signIns = new SignIns(pools, setups, clock, random);
        var softwareTokens = new SoftwareTokens(pools, setups);
        var signOuts = new SignOuts(pools);
        open.put("InitiateAuth", signIns::initiate);
        open.put("RespondToAuthChallenge", signIns::respond);
        open.put("AssociateSoftwareToken", softwareTokens::associate);
        open.put("VerifySoftwareToken", softwareTokens::verify);
        open.put("SetUserMFAPreference", softwareTokens::prefer);
        open.put("GetTokensFromRefreshToken", new Refreshes(pools)::getTokens);
        open.put("RevokeToken", signOuts::revoke);
        open.put("GlobalSignOut", signOuts::global);
        admin.put("AdminUserGlobalSignOut", signOuts::globalByAdministrator);
    }

    private void addPasswords(Pools pools, PostOffice mail, InstantSource clock, SecureRandom random) {
        var forgotten = new ForgottenPasswords(pools, mail, clock, random);
        open.put("ForgotPassword", forgotten::forgot);
        open.put("ConfirmForgotPassword", forgotten::confirm);
        open.put("ChangePassword", new PasswordChanges(pools, clock, random)::change);
    }

    private void addAccount(Pools pools, PostOffice mail, InstantSource clock, SecureRandom random) {
        var self = new SelfService(pools);
        var attributes = new Attributes(pools, mail, clock, random);
        var proofs = new EmailProofs(pools, mail, clock, random);
        open.put("GetUser", self::getUser);
        open.put("DeleteUser", self::deleteUser);
        open.put("UpdateUserAttributes", attributes::update);
        open.put("DeleteUserAttributes", attributes::delete);
        open.put("GetUserAttributeVerificationCode", proofs::sendCode);
        open.put("VerifyUserAttribute", proofs::verify);
    }

    private void addAdministration(Pools pools, PostOffice mail, InstantSource clock, SecureRandom random) {
        var administration = new Administration(pools, mail, clock, random);
        admin.put("AdminCreateUser", administration::createUser);
        admin.put("AdminSetUserPassword", administration::setPassword);
        admin.put("AdminConfirmSignUp", administration::confirm);
        admin.put("AdminAddUserToGroup", administration::addToGroup);
        admin.put("AdminGetUser", administration::getUser);
    }

    private void addDirectory(Pools pools, InstantSource clock) {
        var accounts = new AccountAdministration(pools, clock);
        var directory = new Directory(pools);
        admin.put("AdminDisableUser", accounts::disable);
        admin.put("AdminEnableUser", accounts::enable);
        admin.put("AdminDeleteUser", accounts::delete);
        admin.put("ListUsers", directory::listUsers);
        admin.put("AdminListGroupsForUser", directory::listGroups);
    }

    boolean needCredentials(String name) {
        return admin.containsKey(name);
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
