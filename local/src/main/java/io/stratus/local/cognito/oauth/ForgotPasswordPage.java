package io.stratus.local.cognito.oauth;

import io.stratus.local.cognito.DomainAccounts;
import io.stratus.local.http.Answer;
import java.util.List;
import java.util.Map;

/// `/forgotPassword`: mails a code, and leads to where it is used.
final class ForgotPasswordPage implements SitePage {

    private final DomainAccounts accounts;

    ForgotPasswordPage(DomainAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Answer show(Visit visit) {
        return visit.show(form(visit, visit.request().loginHint()));
    }

    @Override
    public Answer submit(Visit visit) {
        var login = visit.field("username");
        var refused = accounts.call(visit.request().client(), "ForgotPassword", Map.of("Username", login));
        return refused == null
                ? visit.show(ResetPasswordPage.form(visit, login))
                : visit.refuse(form(visit, login), refused.message());
    }

    private static FormPage form(Visit visit, String login) {
        return new FormPage(
                "Forgot your password?",
                "/forgotPassword",
                new Html("<p>We mail a code to set a new one.</p>"),
                List.of(Field.login(visit.request().client().emailSignsIn(), login)),
                Map.of(),
                "Send a code",
                Html.of("<nav class=\"links\">{}</nav>", visit.link("/login", "Back to sign in")));
    }
}
