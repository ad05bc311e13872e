package io.stratus.local.template.view;

import io.stratus.local.template.Resource;
import io.stratus.local.template.Stack;
import io.stratus.local.template.yaml.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `AWS::Cognito::IdentityPool` with its roles and principal tags.
///
/// @param id as `eu-central-1:8-4-4-4-12`
/// @param guests whether identities without a sign-in are given out
/// @param classicFlow whether an app may choose the role itself (GetOpenIdToken, then AssumeRoleWithWebIdentity)
/// @param authenticatedRoleArn null where signed-in users get no credentials
/// @param unauthenticatedRoleArn null where guests get no credentials
public record IdentityPoolResource(
        String logicalId,
        String id,
        String name,
        boolean guests,
        boolean classicFlow,
        List<Provider> providers,
        @Nullable String authenticatedRoleArn,
        @Nullable String unauthenticatedRoleArn) {

    private static final String TYPE = "AWS::Cognito::IdentityPool";

    /// A user pool whose ID tokens the identity pool takes.
    ///
    /// @param name as `cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEfGhI`
    /// @param serverSideTokenCheck whether tokens of a user who was signed out or deleted are refused
    /// @param principalTags names of claims by the tag that takes their value
    public record Provider(
            String name, String clientId, boolean serverSideTokenCheck, Map<String, String> principalTags) {

        public Provider {
            principalTags = Map.copyOf(principalTags);
        }

        static Provider of(Stack stack, String pool, Value provider) {
            var name = provider.at("ProviderName").text();
            return new Provider(
                    name,
                    provider.at("ClientId").text(),
                    provider.maybe("ServerSideTokenCheck").map(Value::flag).orElse(false),
                    PrincipalTags.of(stack, pool, name));
        }
    }

    public IdentityPoolResource {
        providers = List.copyOf(providers);
    }

    public static List<IdentityPoolResource> all(Stack stack) {
        return stack.ofType(TYPE).stream().map(pool -> of(stack, pool)).toList();
    }

    private static IdentityPoolResource of(Stack stack, Resource pool) {
        var properties = pool.properties();
        var id = pool.physicalId();
        return new IdentityPoolResource(
                pool.logicalId(),
                id,
                pool.attribute("Name"),
                properties.at("AllowUnauthenticatedIdentities").flag(),
                properties.maybe("AllowClassicFlow").map(Value::flag).orElse(false),
                properties.maybe("CognitoIdentityProviders").map(Value::list).orElse(List.of()).stream()
                        .map(provider -> Provider.of(stack, id, provider))
                        .toList(),
                role(stack, id, "authenticated"),
                role(stack, id, "unauthenticated"));
    }

    private static @Nullable String role(Stack stack, String pool, String whose) {
        return stack.ofType("AWS::Cognito::IdentityPoolRoleAttachment").stream()
                .map(Resource::properties)
                .filter(attachment -> attachment.at("IdentityPoolId").text().equals(pool))
                .flatMap(attachment -> attachment.maybe("Roles").stream())
                .flatMap(roles -> roles.maybe(whose).stream())
                .map(Value::text)
                .findFirst()
                .orElse(null);
    }
}
