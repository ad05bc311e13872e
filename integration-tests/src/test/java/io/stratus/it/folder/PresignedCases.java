package io.stratus.it.folder;

import static io.stratus.it.folder.Refusals.DENIED;
import static io.stratus.it.folder.Refusals.SIGNATURE;
import static io.stratus.it.folder.Refusals.TOKEN;
import static io.stratus.it.folder.Refusals.UNKNOWN_KEY;

import io.stratus.common.matrix.Answer;
import io.stratus.common.matrix.Case;
import io.stratus.common.matrix.Section;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Presigned URLs, which anybody may send who has them.
record PresignedCases(TwoFolders two, Wire ann, Wire bob) {

    private static final String AS_SIGNED = "the URL as it was signed";
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    Section section() {
        var url = url(ann, "GET", two.own(TwoFolders.FILE));
        var part = partUrl();
        return new Section(
                "Presigned URLs",
                List.of(
                        Case.of(
                                "GetObject in the own folder, presigned by another user",
                                DENIED,
                                "presigned by the folder's user",
                                this::getBy,
                                bob,
                                ann),
                        Case.of(
                                "GetObject in another folder, presigned by oneself",
                                DENIED,
                                "in the own folder",
                                key -> get(url(ann, "GET", key)),
                                two.other(TwoFolders.FILE),
                                two.own(TwoFolders.FILE)),
                        altered("with another key", SIGNATURE, url, url.replace(two.sub() + "/", two.otherSub() + "/")),
                        altered(
                                "with a longer life",
                                SIGNATURE,
                                url,
                                url.replace("X-Amz-Expires=300", "X-Amz-Expires=301")),
                        altered("with a `versionId` added", SIGNATURE, url, url + "&versionId=" + two.version()),
                        altered(
                                "with `response-content-type` added",
                                SIGNATURE,
                                url,
                                url + "&response-content-type=text/html"),
                        altered(
                                "without its session token",
                                UNKNOWN_KEY,
                                url,
                                url.replaceAll("X-Amz-Security-Token=[^&]*&?", "")),
                        altered(
                                "with another session token",
                                TOKEN,
                                url,
                                url.replaceAll("(X-Amz-Security-Token=)[^&]*", "$1x")),
                        altered(
                                "without its expiry",
                                new Answer(400, "AuthorizationQueryParametersError"),
                                url,
                                url.replaceAll("X-Amz-Expires=[^&]*&?", "")),
                        Case.of(
                                "DELETE of a URL that was presigned for GET",
                                SIGNATURE,
                                "GET",
                                method -> send(method, url, ""),
                                "DELETE",
                                "GET"),
                        Case.of(
                                "GetObject by a URL of 5 minutes, presigned 6 minutes ago",
                                DENIED,
                                "4 minutes ago",
                                ago -> get(url(ann.earlier(ago), "GET", two.own(TwoFolders.FILE))),
                                Duration.ofMinutes(6),
                                Duration.ofMinutes(4)),
                        Case.of(
                                "UploadPart by a presigned URL with another part number",
                                SIGNATURE,
                                AS_SIGNED,
                                path -> send("PUT", path, "part"),
                                part.replace("partNumber=3", "partNumber=4"),
                                part),
                        Case.of(
                                "UploadPart by a presigned URL with another `uploadId`",
                                SIGNATURE,
                                AS_SIGNED,
                                path -> send("PUT", path, "part"),
                                part.replace(
                                        two.upload().id(), two.otherUpload().id()),
                                part)));
    }

    private Case altered(String tried, Answer refused, String url, String altered) {
        return Case.of("GetObject by a presigned URL " + tried, refused, AS_SIGNED, this::get, altered, url);
    }

    private Answer getBy(Wire signer) {
        return get(url(signer, "GET", two.own(TwoFolders.FILE)));
    }

    private String partUrl() {
        return https(ann)
                .presigned(
                        "PUT",
                        two.path(two.upload().key()) + "?partNumber=3&uploadId="
                                + two.upload().id(),
                        Map.of(),
                        FIVE_MINUTES);
    }

    private String url(Wire signer, String method, String key) {
        return https(signer).presigned(method, two.path(key), Map.of(), FIVE_MINUTES);
    }

    /// Over plain HTTP the SDK's signer would sign the body too, which a URL cannot tell.
    private Wire https(Wire signer) {
        return signer.signedFor(URI.create(two.place().aws().toString().replaceFirst("^http:", "https:")));
    }

    private Answer get(String path) {
        return send("GET", path, "");
    }

    private Answer send(String method, String path, String body) {
        return ann.send(method, path, HttpRequest.newBuilder(), body);
    }
}
