package io.stratus.local.demo;

import io.stratus.local.client.Folder;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.regions.Region;
import tools.jackson.databind.JsonNode;

/// How an app comes to its user's folder.
///
/// @param idToken what it signs in to the identity pool with
record FileApi(TodoApi todo, URI aws, String idToken, InstantSource clock) {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /// The kinds of credentials that this deployment gives: with `FilesMode=sts` the identity pool gives none.
    List<String> modes() throws InterruptedException {
        boolean both = session("identity-pool").status() == 201;
        return both ? List.of("identity-pool", "sts") : List.of("sts");
    }

    /// By credentials of that kind: `identity-pool` or `sts`.
    Folder folder(String mode) throws InterruptedException {
        var session = session(mode).expecting(201).json();
        var region = Region.of(session.get("region").asString());
        var credentials = mode.equals("sts") ? given(session.get("credentials")) : fromPool(session, region);
        return Folder.by(
                credentials,
                aws,
                region,
                session.get("bucket").asString(),
                session.get("prefix").asString());
    }

    private TodoApi.Reply session(String mode) throws InterruptedException {
        return todo.post("/v1/files/session", "{\"mode\":\"%s\"}".formatted(mode));
    }

    private AwsSessionCredentials fromPool(JsonNode session, Region region) {
        Steps.expect("secrets in the answer", false, session.has("credentials"));
        var pool = session.get("identityPool");
        return Folder.fromIdentityPool(
                aws,
                region,
                pool.get("identityPoolId").asString(),
                pool.get("provider").asString(),
                idToken);
    }

    private static AwsSessionCredentials given(JsonNode credentials) {
        return AwsSessionCredentials.create(
                credentials.get("accessKeyId").asString(),
                credentials.get("secretAccessKey").asString(),
                credentials.get("sessionToken").asString());
    }

    /// The usage, as soon as it counts so many files.
    JsonNode usageOnceItShows(long files, Duration patience) throws InterruptedException {
        var end = clock.instant().plus(patience);
        while (true) {
            var usage = todo.get("/v1/files/usage").expecting(200).json();
            if (usage.get("files").asLong() == files) {
                return usage;
            }
            if (clock.instant().isAfter(end)) {
                throw new Steps.DoesNotHold("%d files should be counted within %d s, but %s are"
                        .formatted(files, patience.toSeconds(), usage.get("files")));
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }
}
