package io.stratus.local.template.view;

import io.stratus.local.template.yaml.Value;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The words of a mail that a user pool sends.
///
/// @param subject null for Cognito's own
/// @param message null for Cognito's own; `{####}` stands for the code or password, `{username}` in an invitation
public record PoolMail(@Nullable String subject, @Nullable String message) {

    static PoolMail of(Optional<Value> template) {
        return new PoolMail(text(template, "EmailSubject"), text(template, "EmailMessage"));
    }

    private static @Nullable String text(Optional<Value> template, String name) {
        return template.flatMap(given -> given.maybe(name)).map(Value::text).orElse(null);
    }

    /// A mail with a link is another way to confirm, which the local run does not have.
    static PoolMail verification(Optional<Value> template) {
        template.flatMap(given -> given.maybe("DefaultEmailOption")).ifPresent(option -> {
            if (!option.text().equals("CONFIRM_WITH_CODE")) {
                throw option.wrong("the local run confirms by code only");
            }
        });
        return of(template);
    }
}
