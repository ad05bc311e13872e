package io.stratus.local.cognito;

import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `AssociateSoftwareToken`, `VerifySoftwareToken` and `SetUserMFAPreference`: an authenticator app as a second factor
/// (Cognito Developer Guide, "TOTP software token MFA").
final class SoftwareTokens {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    private final Pools pools;
    private final SetupSessions setups;

    SoftwareTokens(Pools pools, SetupSessions setups) {
        this.pools = pools;
        this.setups = setups;
    }

    ObjectNode associate(Parameters in) {
        var session = in.optional("Session");
        if (session != null) {
            var handed = setups.associate(session);
            return JSON.createObjectNode()
                    .put("SecretCode", handed.secret().forApp())
                    .put("Session", handed.session());
        }
        var signedIn = SignedIn.of(pools, in);
        var secret = setups.associate(signedIn.pool(), signedIn.user());
        return JSON.createObjectNode().put("SecretCode", secret.forApp());
    }

    ObjectNode verify(Parameters in) {
        var code = in.text("UserCode");
        if (!CODE.matcher(code).matches()) {
            throw Refusal.invalid("1 validation error detected: Value at 'userCode' failed to satisfy constraint: "
                    + "Member must satisfy regular expression pattern: [0-9]+");
        }
        var session = in.optional("Session");
        if (session != null) {
            return JSON.createObjectNode().put("Status", "SUCCESS").put("Session", setups.verify(session, code));
        }
        var signedIn = SignedIn.of(pools, in);
        setups.verify(signedIn.pool(), signedIn.user(), code, false);
        return JSON.createObjectNode().put("Status", "SUCCESS");
    }

    ObjectNode prefer(Parameters in) {
        var signedIn = SignedIn.of(pools, in);
        for (var other : new String[] {"SMSMfaSettings", "EmailMfaSettings"}) {
            if (in.inside(other).flag("Enabled")) {
                throw Refusal.invalid("User does not have delivery config set to turn on " + other);
            }
        }
        var settings = in.inside("SoftwareTokenMfaSettings");
        var enabled = settings.flag("Enabled");
        if (!enabled && settings.flag("PreferredMfa")) {
            throw Refusal.invalid("Invalid MFA preference: a factor that is not enabled cannot be preferred");
        }
        signedIn.change(user -> {
            var authenticator = user.authenticator();
            if (enabled && authenticator.secret() == null) {
                throw Refusal.invalid("User has not verified software token mfa");
            }
            return settings.isPresent()
                    ? user.with(user.guards().with(authenticator.prefer(enabled, settings.flag("PreferredMfa"))))
                    : user;
        });
        return JSON.createObjectNode();
    }
}
