package io.stratus.local.cognito.identity;

import io.stratus.local.aws.AwsService;
import io.stratus.local.http.Answer;
import io.stratus.local.http.Incoming;
import io.stratus.local.iam.Caller;
import io.stratus.local.sts.OpenIdProvider;
import io.stratus.local.sts.RoleSessions;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The Amazon Cognito identity pools of one run (JSON 1.1 by `X-Amz-Target`): GetId, GetCredentialsForIdentity,
/// GetOpenIdToken. All are public: a token says who asks. Safe for any number of callers at once.
public final class IdentityPools implements AwsService {

    private static final String TARGET = "AWSCognitoIdentityService.";

    private final Map<String, Function<Request, ObjectNode>> operations;
    private final OpenIdTokens tokens;

    private IdentityPools(Operations operations, OpenIdTokens tokens) {
        this.operations = Map.of(
                "GetId", operations::getId,
                "GetCredentialsForIdentity", operations::getCredentials,
                "GetOpenIdToken", operations::getOpenIdToken);
        this.tokens = tokens;
    }

    /// Makes the pools ready, with the identities that the data folder remembers.
    ///
    /// @param userPools by provider name, `cognito-idp.<region>.amazonaws.com/<user pool id>`
    /// @param sessions of the account's roles
    /// @param data the folder that keeps identities; null to forget them at the end
    /// @throws IllegalStateException if the folder holds a broken file
    public static IdentityPools open(
            List<IdentityPoolSpec> specs,
            Map<String, UserPool> userPools,
            RoleSessions sessions,
            InstantSource clock,
            SecureRandom random,
            @Nullable Path data) {
        var tokens = new OpenIdTokens(random, clock);
        var pools = specs.stream().collect(Collectors.toUnmodifiableMap(IdentityPoolSpec::id, Function.identity()));
        var logins = new Logins(new LoginTokens(userPools, clock));
        return new IdentityPools(new Operations(pools, logins, new Identities(random, data), tokens, sessions), tokens);
    }

    /// For STS, whom AssumeRoleWithWebIdentity must let in.
    public OpenIdProvider provider() {
        return new OpenIdProvider(Vouching.PROVIDER, OpenIdTokens.ISSUER, tokens::keys);
    }

    @Override
    public boolean takesUnsigned(Incoming request) {
        return true;
    }

    @Override
    public Answer answer(Incoming request, @Nullable Caller caller) {
        try {
            return JsonProtocol.result(operation(request).apply(Request.read(request.body())));
        } catch (Refusal refusal) {
            return JsonProtocol.error(refusal);
        }
    }

    private Function<Request, ObjectNode> operation(Incoming request) {
        var target = String.valueOf(request.fields().first("X-Amz-Target"));
        var operation = target.startsWith(TARGET) ? operations.get(target.substring(TARGET.length())) : null;
        if (operation == null) {
            throw new Refusal("UnknownOperationException", target + " is not emulated");
        }
        return operation;
    }
}
