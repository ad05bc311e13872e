package io.stratus.local.cognito;

import java.util.List;
import java.util.Set;

/// `AWS::Cognito::UserPool` with its groups and app clients.
///
/// @param id as `eu-central-1_AbCdEfGhI`; with a data folder the same at every start
/// @param usernameAttributes empty, or `email`: users sign in by their address and get a UUID for a username
/// @param autoVerifiedAttributes empty, or `email`: a code is mailed at sign-up
/// @param caseSensitive AWS's default is true; a template should say false (CloudFormation reference,
///     UsernameConfiguration)
/// @param requiredAttributes names of the schema's required attributes
/// @param groups names
/// @param verificationMail what brings a code
/// @param invitationMail what brings a temporary password
/// @param adminCreateUserOnly AdminCreateUserConfig.AllowAdminCreateUserOnly: nobody signs up
/// @param accountRules second factor, change of address and recovery
/// @param domain whether it has an `AWS::Cognito::UserPoolDomain`: pages to sign in, and OAuth 2.0 endpoints
public record PoolSpec(
        String id,
        String arn,
        String name,
        PasswordPolicy passwordPolicy,
        Set<String> usernameAttributes,
        Set<String> autoVerifiedAttributes,
        boolean caseSensitive,
        Set<String> requiredAttributes,
        List<String> groups,
        List<ClientSpec> clients,
        MailTemplate verificationMail,
        MailTemplate invitationMail,
        boolean adminCreateUserOnly,
        AccountRules accountRules,
        boolean domain) {

    private static final Set<String> EMAIL = Set.of("email");

    /// @throws IllegalArgumentException if users should sign in or be verified by something else than e-mail
    public PoolSpec {
        usernameAttributes = Set.copyOf(usernameAttributes);
        autoVerifiedAttributes = Set.copyOf(autoVerifiedAttributes);
        requiredAttributes = Set.copyOf(requiredAttributes);
        groups = List.copyOf(groups);
        clients = List.copyOf(clients);
        if (!EMAIL.containsAll(usernameAttributes) || !EMAIL.containsAll(autoVerifiedAttributes)) {
            throw new IllegalArgumentException("user pool " + name + ": only the attribute email is emulated");
        }
    }

    boolean emailSignsIn() {
        return usernameAttributes.contains("email");
    }

    boolean mailsCodes() {
        return autoVerifiedAttributes.contains("email");
    }
}
