package io.stratus.it.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.it.folder.IdentityPoolCases.Tokens;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// Signs a user in as a browser does, for tokens of every kind: managed login, then the code for tokens.
record SignIn(Place place, HttpClient http) {

    private static final String CALLBACK = "mytodolist://signed-in"; // default of the parameter CallbackUrl
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([\\w-]+)\"");

    static SignIn at(Place place) {
        return new SignIn(
                place,
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
    }

    Tokens tokens(String email, String password) throws IOException, InterruptedException {
        var login = place.aws()
                .resolve("/login?"
                        + form(Map.of(
                                "client_id",
                                place.client(),
                                "response_type",
                                "code",
                                "scope",
                                "openid email",
                                "redirect_uri",
                                CALLBACK)));
        var page = TOKEN.matcher(send(HttpRequest.newBuilder(login)).body());
        if (!page.find()) {
            throw new AssertionError("the page for signing in has no form");
        }
        var signedIn = post(login, Map.of("_csrf", page.group(1), "username", email, "password", password));
        var location = signedIn.headers().firstValue("Location").orElseThrow();
        return exchange(URLDecoder.decode(location.split("code=", 2)[1], UTF_8));
    }

    private Tokens exchange(String code) throws IOException, InterruptedException {
        var answer = post(
                place.aws().resolve("/oauth2/token"),
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        place.client(),
                        "redirect_uri",
                        CALLBACK,
                        "code",
                        code));
        var tokens = JsonMapper.shared().readTree(answer.body());
        return new Tokens(
                tokens.get("id_token").asString(), tokens.get("access_token").asString());
    }

    private HttpResponse<String> post(URI uri, Map<String, String> fields) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
