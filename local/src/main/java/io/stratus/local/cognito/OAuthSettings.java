package io.stratus.local.cognito;

import java.util.List;
import java.util.Set;

/// What the domain of a user pool does for an app client (CloudFormation reference, `AWS::Cognito::UserPoolClient`).
///
/// @param allowed AllowedOAuthFlowsUserPoolClient; false leaves the client no page and no endpoint
/// @param flows `code`; the implicit flow and client credentials are not emulated
/// @param scopes what a client may ask for, and what it gets that asks for none
/// @param callbackUrls compared character by character
/// @param logoutUrls compared character by character
/// @param identityProviders `COGNITO`; no other is emulated
public record OAuthSettings(
        boolean allowed,
        Set<String> flows,
        List<String> scopes,
        List<String> callbackUrls,
        List<String> logoutUrls,
        Set<String> identityProviders) {

    /// What a client has whose template says nothing.
    public static final OAuthSettings NONE =
            new OAuthSettings(false, Set.of(), List.of(), List.of(), List.of(), Set.of());

    public OAuthSettings {
        flows = Set.copyOf(flows);
        scopes = List.copyOf(scopes);
        callbackUrls = List.copyOf(callbackUrls);
        logoutUrls = List.copyOf(logoutUrls);
        identityProviders = Set.copyOf(identityProviders);
    }
}
