package io.stratus.local.cognito.oauth;

import io.stratus.local.cognito.DomainAccounts;
import io.stratus.local.http.Answer;
import io.stratus.local.http.Incoming;
import java.time.InstantSource;

/// `GET /oauth2/authorize` (Cognito Developer Guide, "The redirect and authorization endpoint"): a code for whoever has
/// signed in with this browser, and the sign-in page for everybody else.
final class AuthorizeEndpoint {

    private final DomainAccounts accounts;
    private final BrowserSessions sessions;
    private final Codes codes;
    private final InstantSource clock;

    AuthorizeEndpoint(DomainAccounts accounts, BrowserSessions sessions, Codes codes, InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.codes = codes;
        this.clock = clock;
    }

    Answer answer(AuthorizationRequest request, Incoming incoming) {
        var visitor = sessions.find(incoming, request.client());
        if (visitor != null
                && !"login".equals(request.prompt())
                && accounts.has(visitor.poolId(), visitor.username())) {
            return request.callback().code(codes.issue(request, visitor.username(), visitor.signedIn()));
        }
        return "none".equals(request.prompt())
                ? request.callback().error("login_required")
                : Callback.to("/login?" + request.query());
    }

    /// What follows the sign-in page.
    Answer signedIn(Visit visit, String username) {
        var request = visit.request();
        var answer = request.callback().code(codes.issue(request, username, clock.instant()));
        return sessions.begin(answer, request.client(), username);
    }
}
