package io.stratus.local.cognito.oauth;

import io.stratus.local.cognito.DomainAccounts;
import io.stratus.local.http.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `/signup`: makes an account, and leads to its confirmation.
final class SignUpPage implements SitePage {

    private final DomainAccounts accounts;

    SignUpPage(DomainAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Answer show(Visit visit) {
        return visit.show(form(visit, visit.request().loginHint()));
    }

    @Override
    public Answer submit(Visit visit) {
        var client = visit.request().client();
        var login = visit.field("username");
        var email = client.emailSignsIn() ? login : visit.field("email");
        var refused = accounts.call(
                client,
                "SignUp",
                Map.of(
                        "Username", login,
                        "Password", visit.field("password"),
                        "UserAttributes", List.of(Map.of("Name", "email", "Value", email))));
        return refused == null
                ? visit.show(ConfirmPage.form(visit, login))
                : visit.refuse(form(visit, login), refused.message());
    }

    private static FormPage form(Visit visit, String login) {
        var client = visit.request().client();
        var fields = new ArrayList<Field>();
        fields.add(Field.login(client.emailSignsIn(), login));
        if (!client.emailSignsIn()) {
            fields.add(Field.email());
        }
        fields.add(Field.newPassword());
        return new FormPage(
                "Create an account",
                "/signup",
                Html.of("<p class=\"soft\">for {}</p>", client.name()),
                fields,
                Map.of(),
                "Sign up",
                Html.of("<nav class=\"links\">{}</nav>", visit.link("/login", "Sign in instead")));
    }
}
