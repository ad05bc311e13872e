package io.stratus.local.cognito.oauth;

import io.stratus.local.cognito.DomainAccounts;
import io.stratus.local.http.Answer;
import java.util.List;
import java.util.Map;

/// `/confirmUser`: takes the code that was mailed at sign-up, or sends another.
final class ConfirmPage implements SitePage {

    private static final String AGAIN = "again";

    private final DomainAccounts accounts;

    ConfirmPage(DomainAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Answer show(Visit visit) {
        return visit.show(form(visit, visit.request().loginHint()));
    }

    @Override
    public Answer submit(Visit visit) {
        var login = visit.field("username");
        return visit.field(AGAIN).isEmpty() ? confirm(visit, login) : sendAgain(visit, login);
    }

    private Answer confirm(Visit visit, String login) {
        var refused = accounts.call(
                visit.request().client(),
                "ConfirmSignUp",
                Map.of("Username", login, "ConfirmationCode", visit.field("code")));
        return refused == null
                ? visit.show(200, LoginPage.form(visit, login), Notice.done("Your address is confirmed. Sign in."))
                : visit.refuse(form(visit, login), refused.message());
    }

    private Answer sendAgain(Visit visit, String login) {
        var refused = accounts.call(visit.request().client(), "ResendConfirmationCode", Map.of("Username", login));
        return refused == null
                ? visit.show(200, form(visit, login), Notice.done("Another code is on its way."))
                : visit.refuse(form(visit, login), refused.message());
    }

    static FormPage form(Visit visit, String login) {
        var client = visit.request().client();
        return new FormPage(
                "Confirm your address",
                "/confirmUser",
                new Html("<p>A mail brings you a code. On this machine it waits in the console's inbox.</p>"),
                List.of(Field.login(client.emailSignsIn(), login), Field.code("Six-digit code")),
                Map.of(),
                "Confirm",
                new Html("<button class=\"second\" name=\"" + AGAIN + "\" value=\"yes\" formnovalidate>"
                        + "Send another code</button>"));
    }
}
