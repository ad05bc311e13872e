package io.stratus.local.cognito.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.local.http.Form;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An app that signs a user in with a code and PKCE; its user sits at a browser.
///
/// @param parameters of the authorization
record OAuthApp(LocalDomain domain, Browser browser, Map<String, String> parameters) {

    /// The verifier and the challenge of RFC 7636, appendix B.
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    static OAuthApp of(LocalDomain domain, String clientId) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("response_type", "code");
        parameters.put("client_id", clientId);
        parameters.put("redirect_uri", LocalDomain.CALLBACK);
        parameters.put("state", "xyz");
        parameters.put("scope", "openid email");
        parameters.put("code_challenge", CHALLENGE);
        parameters.put("code_challenge_method", "S256");
        return new OAuthApp(domain, new Browser(domain.server.uri()), parameters);
    }

    OAuthApp with(String name, String value) {
        var more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new OAuthApp(domain, browser, more);
    }

    OAuthApp without(String name) {
        var fewer = new LinkedHashMap<>(parameters);
        fewer.remove(name);
        return new OAuthApp(domain, browser, fewer);
    }

    String query() {
        return Browser.encoded(parameters);
    }

    HttpResponse<String> authorize() {
        return browser.get("/oauth2/authorize?" + query());
    }

    HttpResponse<String> page(String path) {
        return browser.get(path + "?" + query());
    }

    HttpResponse<String> signIn(String email, String password) {
        return browser.submit(page("/login"), Map.of("username", email, "password", password));
    }

    /// The code that a sign-in brings.
    String code() {
        return sent(signIn(LocalDomain.ANN, LocalDomain.PASSWORD)).getOrDefault("code", "");
    }

    HttpResponse<String> token(Map<String, String> fields) {
        return new Browser(domain.server.uri()).post("/oauth2/token", fields);
    }

    /// What the app sends for a code.
    Map<String, String> exchange(String code) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("grant_type", "authorization_code");
        fields.put("client_id", parameters.getOrDefault("client_id", ""));
        fields.put("redirect_uri", parameters.getOrDefault("redirect_uri", ""));
        fields.put("code", code);
        if (parameters.containsKey("code_challenge")) {
            fields.put("code_verifier", VERIFIER);
        }
        return fields;
    }

    JsonNode tokens() {
        var answer = token(exchange(code()));
        assertThat(answer.statusCode()).isEqualTo(200);
        return json(answer);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body().getBytes(UTF_8));
    }

    /// The parameters that a redirect brings to the app.
    static Map<String, String> sent(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        var query = URI.create(location(answer)).getRawQuery();
        var all = new LinkedHashMap<String, String>();
        Form.parse(query).parameters().forEach(parameter -> all.put(parameter.getKey(), parameter.getValue()));
        return all;
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }
}
