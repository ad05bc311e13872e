package io.stratus.local.sts;

import io.stratus.local.iam.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// AssumeRoleWithWebIdentity: whoever an OpenID provider vouches for takes on a role. Needs no signature: the token
/// says who asks.
final class AssumeRoleWithWebIdentity implements Operation {

    private static final Pattern TOKEN = Pattern.compile("[\\x20-\\x7E]+");

    private final RoleSessions sessions;
    private final WebIdentityTokens tokens;

    AssumeRoleWithWebIdentity(RoleSessions sessions, WebIdentityTokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Override
    public List<Xml> answer(Parameters in, @Nullable Caller caller) {
        var identity = tokens.read(token(in));
        var request = SessionRequests.read(in, identity.tags(), new Constraints());
        var size = PackedSize.of(in.text("Policy"), identity.tags());
        var outcome = sessions.assume(Attempt.of(identity, request));
        var granted = Grants.of(outcome, action -> "Not authorized to perform " + action);
        var members = new ArrayList<>(List.of(
                Xml.of("SubjectFromWebIdentityToken", identity.subject()),
                Xml.of("Audience", identity.audience()),
                Xml.of("Provider", identity.provider())));
        members.addAll(Grants.members(granted, null, size));
        return members;
    }

    /// Of 4 to 20,000 characters, and never quoted in an answer.
    private static String token(Parameters in) {
        var token = in.text("WebIdentityToken");
        var constraints = new Constraints();
        if (token == null || !TOKEN.matcher(token).matches()) {
            constraints.required("webIdentityToken", null, 4, 20_000, TOKEN);
        } else {
            constraints.length("webIdentityToken", "***", token.length(), 4, 20_000);
        }
        constraints.hold();
        return token == null ? "" : token;
    }
}
