package io.stratus.local.cognito.oauth;

import io.stratus.local.cognito.DomainAccounts;
import io.stratus.local.http.Answer;
import java.util.List;
import java.util.Map;

/// `/confirmForgotPassword`: takes the mailed code and a new password.
final class ResetPasswordPage implements SitePage {

    private final DomainAccounts accounts;

    ResetPasswordPage(DomainAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Answer show(Visit visit) {
        return visit.show(form(visit, visit.request().loginHint()));
    }

    @Override
    public Answer submit(Visit visit) {
        var login = visit.field("username");
        var members = Map.<String, Object>of(
                "Username", login,
                "ConfirmationCode", visit.field("code"),
                "Password", visit.field("password"));
        var refused = accounts.call(visit.request().client(), "ConfirmForgotPassword", members);
        return refused == null
                ? visit.show(200, LoginPage.form(visit, login), Notice.done("Your password is changed. Sign in."))
                : visit.refuse(form(visit, login), refused.message());
    }

    static FormPage form(Visit visit, String login) {
        return new FormPage(
                "Set a new password",
                "/confirmForgotPassword",
                new Html("<p>A mail brings you a code. On this machine it waits in the console's inbox.</p>"),
                List.of(
                        Field.login(visit.request().client().emailSignsIn(), login),
                        Field.code("Six-digit code"),
                        Field.newPassword()),
                Map.of(),
                "Change password",
                Html.of("<nav class=\"links\">{}</nav>", visit.link("/login", "Back to sign in")));
    }
}
