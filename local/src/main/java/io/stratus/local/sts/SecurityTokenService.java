package io.stratus.local.sts;

import io.stratus.local.aws.AwsService;
import io.stratus.local.crypto.RandomIds;
import io.stratus.local.http.Answer;
import io.stratus.local.http.Form;
import io.stratus.local.http.Incoming;
import io.stratus.local.iam.Caller;
import io.stratus.local.iam.Roles;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// AWS STS, version 2011-06-15, by the Query protocol: AssumeRole, AssumeRoleWithWebIdentity, GetCallerIdentity.
///
/// Which policies let a caller in is decided here, by the role's trust policy and the caller's own, and not at the
/// endpoint: a trust policy may let in whom no other policy does.
public final class SecurityTokenService implements AwsService {

    private static final String WEB_IDENTITY = "AssumeRoleWithWebIdentity";

    private final Map<String, Operation> operations;
    private final RandomGenerator random;

    /// The service of one account.
    ///
    /// @param providers whose tokens it takes
    /// @param random of the request ids
    public SecurityTokenService(
            RoleSessions sessions,
            Roles roles,
            List<OpenIdProvider> providers,
            RandomGenerator random,
            InstantSource clock) {
        this.operations = Map.of(
                "AssumeRole",
                new AssumeRole(sessions),
                WEB_IDENTITY,
                new AssumeRoleWithWebIdentity(sessions, new WebIdentityTokens(providers, clock)),
                "GetCallerIdentity",
                new CallerIdentity(roles));
        this.random = random;
    }

    @Override
    public boolean takesUnsigned(Incoming request) {
        return WEB_IDENTITY.equals(Form.of(request).first("Action"));
    }

    @Override
    public Answer answer(Incoming request, @Nullable Caller caller) {
        var id = RandomIds.uuid(random);
        var in = new Parameters(Form.of(request));
        try {
            var action = String.valueOf(in.text("Action"));
            return QueryProtocol.result(action, operation(action, in).answer(in, caller), id);
        } catch (Refusal refusal) {
            return QueryProtocol.error(refusal, id);
        }
    }

    private Operation operation(String action, Parameters in) {
        var operation = operations.get(action);
        var version = in.text("Version");
        if (operation == null || !QueryProtocol.VERSION.equals(version)) {
            throw new Refusal("InvalidAction", 400, "Could not find operation " + action + " for version " + version);
        }
        return operation;
    }
}
