package io.stratus.local.cognito;

/// The words of a mail that a pool sends, as in `VerificationMessageTemplate` and `InviteMessageTemplate`.
///
/// @param message with `{####}` for the code or the temporary password, and `{username}` in an invitation
public record MailTemplate(String subject, String message) {

    /// Cognito's own, where a template says nothing.
    public static final MailTemplate VERIFICATION =
            new MailTemplate("Your verification code", "Your confirmation code is {####}");

    /// Cognito's own, where a template says nothing.
    public static final MailTemplate INVITATION =
            new MailTemplate("Your temporary password", "Your username is {username} and temporary password is {####}");

    String with(String username, String secret) {
        return message.replace("{username}", username).replace("{####}", secret);
    }
}
