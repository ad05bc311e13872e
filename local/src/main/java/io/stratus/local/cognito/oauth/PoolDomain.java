package io.stratus.local.cognito.oauth;

import io.stratus.local.cognito.UserPools;
import io.stratus.local.cognito.oauth.AuthorizationRequest.Reading;
import io.stratus.local.http.Answer;
import io.stratus.local.http.Form;
import io.stratus.local.http.Incoming;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The domains of all user pools of a run at one address: which pool is meant, the client id says. Clients without
/// AllowedOAuthFlowsUserPoolClient, and those of a pool without a domain, do not exist here. Thread-safe.
public final class PoolDomain {

    private static final String AUTHORIZE = "/oauth2/authorize";
    private static final String LOGOUT = "/logout";

    private final AuthorizationRequests requests;
    private final AuthorizeEndpoint authorize;
    private final LogoutEndpoint logout;
    private final Map<String, SitePage> pages;
    private final Map<String, Endpoint> endpoints;
    private final Csrf csrf;

    /// What programs call.
    @FunctionalInterface
    private interface Endpoint {
        Answer answer(Incoming request);
    }

    public PoolDomain(UserPools pools, InstantSource clock, SecureRandom random) {
        var accounts = pools.accounts();
        var sessions = new BrowserSessions(clock, random);
        var codes = new Codes(clock, random);
        requests = new AuthorizationRequests(accounts);
        authorize = new AuthorizeEndpoint(accounts, sessions, codes, clock);
        logout = new LogoutEndpoint(accounts, requests, sessions);
        pages = Map.of(
                "/login", new LoginPage(accounts, authorize::signedIn),
                "/signup", new SignUpPage(accounts),
                "/confirmUser", new ConfirmPage(accounts),
                "/forgotPassword", new ForgotPasswordPage(accounts),
                "/confirmForgotPassword", new ResetPasswordPage(accounts));
        endpoints = Map.of(
                "/oauth2/token", new TokenEndpoint(accounts, pools.tokens(), codes)::answer,
                "/oauth2/revoke", new RevokeEndpoint(accounts, pools.tokens())::answer,
                "/oauth2/userInfo", new UserInfoEndpoint(pools.tokens())::answer);
        csrf = new Csrf(random);
    }

    /// Whether the path is one of the domain's.
    public boolean has(Incoming request) {
        var path = request.path();
        return path.equals(AUTHORIZE) || path.equals(LOGOUT) || endpoints.containsKey(path) || pages.containsKey(path);
    }

    /// Answers a request for one of the domain's paths.
    public Answer answer(Incoming request) {
        var endpoint = endpoints.get(request.path());
        if (endpoint != null) {
            return request.method().equals("OPTIONS") ? OAuthAnswer.preflight() : endpoint.answer(request);
        }
        var page = pages.get(request.path());
        return switch (request.method()) {
            case "GET", "HEAD" -> request.path().equals(LOGOUT) ? logout.answer(request) : site(page, request);
            case "POST" -> page == null ? notAllowed("GET, HEAD") : site(page, request);
            default -> notAllowed(page == null ? "GET, HEAD" : "GET, HEAD, POST");
        };
    }

    /// @param page null for the authorize endpoint
    private Answer site(@Nullable SitePage page, Incoming request) {
        return switch (requests.read(request)) {
            case Reading.Broken(var message) -> Page.error(400, message);
            case Reading.Refused(var callback, var error) -> callback.error(error);
            case Reading.Good(var good) -> page == null ? authorize.answer(good, request) : visit(page, good, request);
        };
    }

    private Answer visit(SitePage page, AuthorizationRequest authorization, Incoming request) {
        var sent = request.method().equals("POST");
        var visit = new Visit(authorization, request, sent ? Form.of(request) : new Form(List.of()), csrf);
        if (!sent) {
            return page.show(visit);
        }
        return Csrf.isOurs(request)
                ? page.submit(visit)
                : visit.show(403, LoginPage.form(visit, ""), Notice.error("That form had expired. Please try again."));
    }

    private static Answer notAllowed(String allowed) {
        return Page.error(405, "This page is not asked for so.").with("Allow", allowed);
    }
}
