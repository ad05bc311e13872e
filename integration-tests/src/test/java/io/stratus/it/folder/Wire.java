package io.stratus.it.folder;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.common.matrix.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;

/// Requests as no SDK would send them: the path goes out as it is written, and the SDK's own signer signs what it is
/// told, which need not be what is sent.
///
/// @param signedFor scheme, host and port that are signed
record Wire(URI aws, URI signedFor, AwsCredentials credentials, String service, String region, Clock clock) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Set<String> SET_BY_THE_CLIENT = Set.of("host", "content-length");
    private static final Pattern CODE = Pattern.compile("<Code>(\\w+)</Code>|\"__type\":\"(?:[\\w.]+#)?(\\w+)\"");

    static Wire of(Place place, AwsCredentials credentials) {
        return new Wire(
                place.aws(), place.aws(), credentials, "s3", place.region().id(), Clock.systemUTC());
    }

    Wire service(String other) {
        return new Wire(aws, signedFor, credentials, other, region, clock);
    }

    Wire region(String other) {
        return new Wire(aws, signedFor, credentials, service, other, clock);
    }

    Wire signedFor(URI other) {
        return new Wire(aws, other, credentials, service, region, clock);
    }

    /// Signs as if it were so much earlier.
    Wire earlier(Duration time) {
        return new Wire(aws, signedFor, credentials, service, region, Clock.offset(clock, time.negated()));
    }

    Answer get(String path) {
        return send("GET", path, Map.of(), "");
    }

    /// Signs and sends.
    Answer send(String method, String path, Map<String, String> fields, String body) {
        return send(method, path, signature(method, path, fields, body), body);
    }

    /// Sends without signing.
    Answer send(String method, String path, HttpRequest.Builder fields, String body) {
        return exchange(fields.uri(URI.create(aws + path)).method(method, BodyPublishers.ofString(body)));
    }

    /// What goes into a request's fields when it is signed.
    HttpRequest.Builder signature(String method, String path, Map<String, String> fields, String body) {
        var signed = AwsV4HttpSigner.create()
                .sign(request -> request.identity(credentials)
                        .request(unsigned(method, path, fields))
                        .payload(ContentStreamProvider.fromString(body, UTF_8))
                        .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                        .putProperty(AwsV4FamilyHttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(AwsV4FamilyHttpSigner.NORMALIZE_PATH, false)
                        .putProperty(HttpSigner.SIGNING_CLOCK, clock));
        var builder = HttpRequest.newBuilder();
        signed.request().forEachHeader((name, values) -> {
            if (!SET_BY_THE_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
                builder.header(name, values.getFirst());
            }
        });
        return builder;
    }

    /// Path and query that anybody may send for so long.
    String presigned(String method, String path, Map<String, String> fields, Duration expires) {
        var signed = AwsV4HttpSigner.create()
                .sign(request -> request.identity(credentials)
                        .request(unsigned(method, path, fields))
                        .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                        .putProperty(AwsV4FamilyHttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(AwsV4FamilyHttpSigner.NORMALIZE_PATH, false)
                        .putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                        .putProperty(AwsV4FamilyHttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, expires)
                        .putProperty(HttpSigner.SIGNING_CLOCK, clock));
        return path.split("\\?", 2)[0] + "?"
                + signed.request().encodedQueryParameters().orElseThrow();
    }

    private SdkHttpRequest unsigned(String method, String path, Map<String, String> fields) {
        var builder = SdkHttpRequest.builder()
                .method(SdkHttpMethod.fromValue(method))
                .uri(URI.create(signedFor + path))
                .encodedPath(canonical(URI.create(signedFor + path).getRawPath()));
        fields.forEach((name, value) -> builder.putHeader(name, List.of(value)));
        return builder.build();
    }

    /// A path as S3 signs it: each byte of the key encoded once, but for slashes (IAM User Guide, "Create a canonical
    /// request").
    private static String canonical(String path) {
        var canonical = new StringBuilder();
        for (byte one : URLDecoder.decode(path.replace("+", "%2B"), ISO_8859_1).getBytes(ISO_8859_1)) {
            boolean stays = one > 0 && (Character.isLetterOrDigit(one) || "-._~/".indexOf(one) >= 0);
            canonical.append(stays ? "" + (char) one : "%%%02X".formatted(one));
        }
        return canonical.toString();
    }

    static Answer exchange(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
            var code = CODE.matcher(response.statusCode() == 204 ? "" : response.body());
            boolean found = code.find();
            return new Answer(
                    response.statusCode(), !found ? "" : code.group(1) == null ? code.group(2) : code.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
