package io.stratus.local.cognito.oauth;

import io.stratus.local.cognito.DomainAccounts;
import io.stratus.local.cognito.DomainClient;
import io.stratus.local.cognito.oauth.AuthorizationRequest.Reading;
import io.stratus.local.http.Answer;
import io.stratus.local.http.Form;
import io.stratus.local.http.Incoming;
import java.util.Objects;

/// `GET /logout` (Cognito Developer Guide, "The managed login sign-out endpoint"): ends the browser's session, and goes
/// to
/// a registered `logout_uri`, or, with the parameters of an authorization, to the sign-in page. Tokens live on.
final class LogoutEndpoint {

    private final DomainAccounts accounts;
    private final AuthorizationRequests requests;
    private final BrowserSessions sessions;

    LogoutEndpoint(DomainAccounts accounts, AuthorizationRequests requests, BrowserSessions sessions) {
        this.accounts = accounts;
        this.requests = requests;
        this.sessions = sessions;
    }

    Answer answer(Incoming request) {
        var in = Form.parse(Objects.requireNonNullElse(request.query(), ""));
        var clientId = in.first("client_id");
        var client = clientId == null ? null : accounts.client(clientId);
        if (client == null) {
            return Page.error(400, "Client does not exist.");
        }
        var target = in.first("logout_uri");
        if (target == null) {
            return signInAgain(request, client);
        }
        return client.oauth().logoutUrls().contains(target)
                ? sessions.end(Callback.to(target), request, client)
                : Page.error(400, "Invalid logout_uri.");
    }

    private Answer signInAgain(Incoming request, DomainClient client) {
        return switch (requests.read(request)) {
            case Reading.Good(var good) -> sessions.end(Callback.to("/login?" + good.query()), request, client);
            case Reading.Refused _, Reading.Broken _ ->
                Page.error(400, "Required parameters missing: logout_uri, or those of a sign-in.");
        };
    }
}
