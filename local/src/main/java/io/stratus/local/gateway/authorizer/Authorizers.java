package io.stratus.local.gateway.authorizer;

import io.stratus.local.gateway.openapi.Part;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The document's `securitySchemes` and which of them a method names.
public final class Authorizers {

    private static final String COGNITO = "cognito_user_pools";
    private static final Authorizer OPEN = new Open();

    private final Map<String, Authorizer> schemes = new HashMap<>();

    private Authorizers() {}

    /// Reads the schemes.
    ///
    /// @throws io.stratus.local.gateway.openapi.InvalidApi for a scheme that is not a Cognito authorizer, or whose
    ///     pool is not known
    public static Authorizers read(Part root, Collection<Pool> pools) {
        var authorizers = new Authorizers();
        root.partOrEmpty("components")
                .partOrEmpty("securitySchemes")
                .parts()
                .forEach((name, scheme) -> authorizers.schemes.put(name, authorizer(scheme, pools)));
        root.note("security", "API Gateway does not use security at the root of the document");
        return authorizers;
    }

    private static Authorizer authorizer(Part scheme, Collection<Pool> pools) {
        scheme.only(Set.of(
                "type", "name", "in", "description", "x-amazon-apigateway-authtype", "x-amazon-apigateway-authorizer"));
        if (!scheme.text("type").equals("apiKey") || !scheme.text("in").equals("header")) {
            throw scheme.invalid("a security scheme is an apiKey in a header");
        }
        if (!scheme.text("x-amazon-apigateway-authtype").equals(COGNITO)) {
            throw scheme.invalid("only " + COGNITO + " authorizers are done");
        }
        var authorizer = scheme.part("x-amazon-apigateway-authorizer");
        authorizer.only(Set.of("type", "providerARNs", "authorizerResultTtlInSeconds"));
        authorizer.note("authorizerResultTtlInSeconds", "a Cognito authorizer asks nobody whose answer could be kept");
        if (!authorizer.text("type").equals(COGNITO)) {
            throw authorizer.invalid("only " + COGNITO + " authorizers are done");
        }
        var tokens = authorizer.texts("providerARNs").stream()
                .map(arn -> new IdTokens(pool(arn, pools, authorizer)))
                .toList();
        return new CognitoAuthorizer(scheme.text("name"), tokens);
    }

    private static Pool pool(String arn, Collection<Pool> pools, Part at) {
        return pools.stream()
                .filter(pool -> pool.userPoolArn().equals(arn))
                .findFirst()
                .orElseThrow(() -> at.invalid("no such user pool: " + arn));
    }

    /// The authorizer that an operation's `security` asks for.
    public Authorizer of(Part operation) {
        var requirements = operation.list("security");
        if (requirements.isEmpty()) {
            return OPEN;
        }
        var requirement = requirements.getFirst();
        if (requirements.size() > 1 || requirement.names().size() != 1) {
            throw operation.invalid("security names one scheme or none");
        }
        var name = requirement.names().iterator().next();
        if (!requirement.texts(name).equals(List.of())) {
            throw operation.invalid("scopes are not done: they would take access tokens");
        }
        var authorizer = schemes.get(name);
        if (authorizer == null) {
            throw operation.invalid("no such security scheme: " + name);
        }
        return authorizer;
    }
}
