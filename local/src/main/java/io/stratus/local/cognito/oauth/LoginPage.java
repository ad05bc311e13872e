package io.stratus.local.cognito.oauth;

import io.stratus.local.cognito.DomainAccounts;
import io.stratus.local.cognito.SignInStep;
import io.stratus.local.http.Answer;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `/login` (Cognito Developer Guide, "The managed login endpoint"): asks for the password, and then for what else the
/// account needs.
final class LoginPage implements SitePage {

    private static final String CHALLENGE = "challenge";
    private static final Set<String> ANSWERED = Set.of("NEW_PASSWORD_REQUIRED", "SOFTWARE_TOKEN_MFA");

    private final DomainAccounts accounts;
    private final SignInEnd end;

    /// What follows when the user is known.
    @FunctionalInterface
    interface SignInEnd {
        Answer signedIn(Visit visit, String username);
    }

    LoginPage(DomainAccounts accounts, SignInEnd end) {
        this.accounts = accounts;
        this.end = end;
    }

    @Override
    public Answer show(Visit visit) {
        return visit.show(form(visit, visit.request().loginHint()));
    }

    @Override
    public Answer submit(Visit visit) {
        var login = visit.field("username");
        var challenge = visit.field(CHALLENGE);
        var client = visit.request().client();
        var step = challenge.isEmpty()
                ? accounts.signIn(client, login, visit.field("password"))
                : accounts.answer(client, challenge, visit.field("session"), responses(visit, challenge));
        return switch (step) {
            case SignInStep.SignedIn(var username) -> end.signedIn(visit, username);
            case SignInStep.Asked asked when ANSWERED.contains(asked.challenge()) -> visit.show(form(asked, login));
            case SignInStep.Asked asked ->
                visit.refuse(form(visit, login), "This page cannot answer " + asked.challenge() + "; use the API.");
            case SignInStep.Refused(var code, var message) -> refuse(visit, code, message);
        };
    }

    static FormPage form(Visit visit, String login) {
        var client = visit.request().client();
        var links = new StringBuilder(
                visit.link("/forgotPassword", "Forgot your password?").markup());
        if (client.takesSignUps()) {
            links.append(visit.link("/signup", "Create an account").markup());
        }
        return new FormPage(
                "Sign in",
                "/login",
                Html.of("<p class=\"soft\">to continue to {}</p>", client.name()),
                List.of(Field.login(client.emailSignsIn(), login), Field.password()),
                Map.of(),
                "Sign in",
                Html.of("<nav class=\"links\">{}</nav>", new Html(links.toString())));
    }

    private static FormPage form(SignInStep.Asked asked, String login) {
        var page = asked.challenge().equals("NEW_PASSWORD_REQUIRED")
                ? page("Choose a new password", "Your password was a temporary one.", Field.newPassword())
                : page("Enter your code", "Your authenticator app shows it.", Field.code("Six-digit code"));
        return page.with("username", login).with(CHALLENGE, asked.challenge()).with("session", asked.session());
    }

    private static FormPage page(String heading, String intro, Field field) {
        return new FormPage(
                heading, "/login", Html.of("<p>{}</p>", intro), List.of(field), Map.of(), "Continue", Html.NONE);
    }

    private static Map<String, String> responses(Visit visit, String challenge) {
        var answer = challenge.equals("NEW_PASSWORD_REQUIRED")
                ? Map.entry("NEW_PASSWORD", visit.field("password"))
                : Map.entry(challenge + "_CODE", visit.field("code"));
        return Map.ofEntries(Map.entry("USERNAME", visit.field("username")), answer);
    }

    private static Answer refuse(Visit visit, String code, String message) {
        var login = visit.field("username");
        if (code.equals("UserNotConfirmedException")) {
            return visit.refuse(ConfirmPage.form(visit, login), "Your address is not confirmed yet.");
        }
        var goesOn = code.equals("InvalidPasswordException") || code.equals("CodeMismatchException");
        if (goesOn && !visit.field(CHALLENGE).isEmpty()) {
            var again = new SignInStep.Asked(visit.field(CHALLENGE), visit.field("session"), Map.of());
            return visit.refuse(form(again, login), message);
        }
        return visit.refuse(form(visit, login), message);
    }
}
