package io.stratus.it.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.it.User;
import io.stratus.it.User.Reply;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The files API as an app of this user sees it.
record FilesApi(User user) {

    /// What `/v1/files/session` tells of the identity pool.
    record Pool(String id, String provider) {}

    Reply post(String path, Map<String, ?> body) {
        return user.send(
                "POST",
                "/v1/files/" + path,
                JsonMapper.shared().writeValueAsString(body),
                "Content-Type",
                "application/json");
    }

    /// The answer of a call that must succeed.
    JsonNode made(String path, Map<String, ?> body) {
        var reply = post(path, body);
        assertThat(reply.status()).as("%s: %s", path, reply.raw().body()).isIn(200, 201);
        return reply.json();
    }

    Reply get(String path) {
        return user.get("/v1/files" + path);
    }

    /// The current files' names.
    List<String> names() {
        return get("?limit=100")
                .json()
                .path("items")
                .valueStream()
                .map(file -> file.path("name").asString())
                .toList();
    }

    JsonNode versions(String name) {
        return get("/versions?name=" + encoded(name)).json().path("items");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    JsonNode session(String mode) {
        return made("session", Map.of("mode", mode));
    }

    /// By the API itself.
    AwsSessionCredentials bySts() {
        var given = session("sts").get("credentials");
        return AwsSessionCredentials.create(
                given.get("accessKeyId").asString(),
                given.get("secretAccessKey").asString(),
                given.get("sessionToken").asString());
    }

    Pool pool() {
        var pool = session("identity-pool").get("identityPool");
        return new Pool(
                pool.get("identityPoolId").asString(), pool.get("provider").asString());
    }

    /// By the identity pool, which the API only names.
    AwsSessionCredentials byPool(CognitoIdentityClient identities) {
        var pool = pool();
        var logins = Map.of(pool.provider(), user.token());
        var id = identities
                .getId(it -> it.identityPoolId(pool.id()).logins(logins))
                .identityId();
        var given = identities
                .getCredentialsForIdentity(it -> it.identityId(id).logins(logins))
                .credentials();
        return AwsSessionCredentials.create(given.accessKeyId(), given.secretKey(), given.sessionToken());
    }

    /// The user's `sub`.
    String sub() {
        return session("sts").get("prefix").asString().split("/", 3)[1];
    }
}
