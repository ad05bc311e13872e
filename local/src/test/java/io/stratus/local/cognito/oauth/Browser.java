package io.stratus.local.cognito.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser without scripts: keeps cookies, follows nothing by itself, and sends the forms that it was shown.
final class Browser {

    private static final Pattern ACTION = Pattern.compile("<form method=\"post\" action=\"([^\"]*)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

    final Map<String, String> cookies = new LinkedHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI site;

    Browser(URI site) {
        this.site = site;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    /// Sends the form of a page.
    HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> filledIn) {
        return post(action(page), fields(page, filledIn));
    }

    /// Where a page's form goes.
    static String action(HttpResponse<String> page) {
        var action = ACTION.matcher(page.body());
        if (!action.find()) {
            throw new AssertionError("no form in " + page.body());
        }
        return unescaped(action.group(1));
    }

    /// What a page's form sends.
    static Map<String, String> fields(HttpResponse<String> page, Map<String, String> filledIn) {
        var fields = new LinkedHashMap<String, String>();
        HIDDEN.matcher(page.body())
                .results()
                .forEach(field -> fields.put(unescaped(field.group(1)), unescaped(field.group(2))));
        fields.putAll(filledIn);
        return fields;
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        var request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields)));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            answer.headers().allValues("set-cookie").forEach(this::keep);
            return answer;
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(site.resolve(path));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    static String unescaped(String markup) {
        return markup.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private void keep(String cookie) {
        var pair = cookie.substring(0, cookie.indexOf(';'));
        var name = pair.substring(0, pair.indexOf('='));
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, pair.substring(pair.indexOf('=') + 1));
        }
    }
}
