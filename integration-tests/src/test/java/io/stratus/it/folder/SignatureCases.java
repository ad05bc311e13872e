package io.stratus.it.folder;

import static io.stratus.it.folder.Refusals.DENIED;
import static io.stratus.it.folder.Refusals.SIGNATURE;

import io.stratus.common.matrix.Answer;
import io.stratus.common.matrix.Case;
import io.stratus.common.matrix.Section;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/// Signatures of the own file that do not hold.
record SignatureCases(TwoFolders two, AwsSessionCredentials ann) {

    Section section() {
        return new Section(
                "Signatures",
                List.of(
                        new Case("GetObject without a signature", DENIED, "signed", this::unsigned, this::signed),
                        Case.of(
                                "GetObject signed for another region",
                                new Answer(400, "AuthorizationHeaderMalformed"),
                                "for the bucket's region",
                                region -> wire().region(region).get(own()),
                                "eu-central-2",
                                two.place().region().id()),
                        Case.of(
                                "GetObject signed for another host",
                                SIGNATURE,
                                "for the host that is asked",
                                host -> wire().signedFor(host).get(own()),
                                URI.create("http://files.example.com"),
                                two.place().aws()),
                        Case.of(
                                "GetObject signed with the key of another service",
                                SIGNATURE,
                                "with that of S3",
                                this::signedForService,
                                "sts",
                                "s3"),
                        Case.of(
                                "GetObject signed 16 minutes ago",
                                new Answer(403, "RequestTimeTooSkewed"),
                                "14 minutes ago",
                                ago -> wire().earlier(ago).get(own()),
                                Duration.ofMinutes(16),
                                Duration.ofMinutes(14)),
                        Case.of(
                                "GetObject of another path than was signed",
                                SIGNATURE,
                                "the signed path",
                                this::sentTo,
                                two.path(two.other(TwoFolders.FILE)),
                                own()),
                        Case.of(
                                "PutObject with another body than was signed",
                                new Answer(400, "XAmzContentSHA256Mismatch"),
                                "the signed body",
                                this::putSigned,
                                "b",
                                "a"),
                        new Case(
                                "PutObject that becomes a copy by a field added after signing",
                                DENIED,
                                "the field is signed",
                                () -> copy(true),
                                () -> copy(false)),
                        new Case(
                                "GetObject with a signature of version 2",
                                new Answer(400, "InvalidRequest"),
                                "version 4",
                                this::version2,
                                this::signed)));
    }

    private Wire wire() {
        return Wire.of(two.place(), ann);
    }

    private String own() {
        return two.path(two.own(TwoFolders.FILE));
    }

    private Answer signed() {
        return wire().get(own());
    }

    private Answer unsigned() {
        return wire().send("GET", own(), HttpRequest.newBuilder(), "");
    }

    private Answer sentTo(String path) {
        return wire().send("GET", path, wire().signature("GET", own(), Map.of(), ""), "");
    }

    /// Says S3 in any case, so that it is S3 that judges.
    private Answer signedForService(String service) {
        var fields = wire().service(service).signature("GET", own(), Map.of(), "");
        var authorization = fields.copy()
                .uri(two.place().aws())
                .build()
                .headers()
                .firstValue("Authorization")
                .orElseThrow();
        fields.setHeader("Authorization", authorization.replace("/" + service + "/", "/s3/"));
        return wire().send("GET", own(), fields, "");
    }

    private Answer putSigned(String sent) {
        var path = two.path(two.own("signed"));
        return wire().send("PUT", path, wire().signature("PUT", path, Map.of(), "a"), sent);
    }

    private Answer copy(boolean afterwards) {
        var path = two.path(two.own("copied"));
        var source = Map.of("x-amz-copy-source", own());
        return afterwards
                ? wire().send("PUT", path, added(wire().signature("PUT", path, Map.of(), ""), source), "")
                : wire().send("PUT", path, source, "");
    }

    private static HttpRequest.Builder added(HttpRequest.Builder fields, Map<String, String> more) {
        more.forEach(fields::header);
        return fields;
    }

    private Answer version2() {
        var fields = HttpRequest.newBuilder()
                .header("Authorization", "AWS " + ann.accessKeyId() + ":frJIUN8DYpKDtOLCwo//yllqDzg=")
                .header("x-amz-security-token", ann.sessionToken())
                .header("x-amz-date", "Tue, 27 Mar 2007 19:36:42 +0000");
        return wire().send("GET", own(), fields, "");
    }
}
