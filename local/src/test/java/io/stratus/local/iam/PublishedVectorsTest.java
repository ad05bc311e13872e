package io.stratus.local.iam;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.local.http.Fields;
import io.stratus.local.http.Incoming;
import io.stratus.local.iam.Verdict.Refused;
import io.stratus.local.iam.Verdict.Verified;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Requests with the signatures that AWS published for them: the Signature Version 4 test suite (as kept in
/// awslabs/aws-c-auth, `tests/aws-signing-test-suite/v4`; credentials AKIDEXAMPLE, 2015-08-30T12:36:00Z) and the
/// examples of the Amazon S3 API Reference, "Authenticating Requests (AWS Signature Version 4)".
class PublishedVectorsTest {

    private static final Instant SUITE_TIME = Instant.parse("2015-08-30T12:36:00Z");
    private static final String SUITE_SCOPE = "AKIDEXAMPLE/20150830/us-east-1/service/aws4_request";
    private static final String SUITE_SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private static final Instant S3_TIME = Instant.parse("2013-05-24T00:00:00Z");
    private static final String S3_SCOPE = "AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request";
    private static final String S3_SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String FORM = "9095672bbd1f56dfc5b65f3e153adc8731a4a654192329106275f4c7b24d0b6e";
    private static final String TOKEN = "6e86291e8372ff2a2260956d9b8aae1d763fbf315fa00fa31553b73ebf194267";
    private static final String UNRESERVED = "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// @param target path and query
    /// @param headers signed ones besides `host` and `x-amz-date`, as `name:value` lines
    record Vector(String name, String method, String target, String headers, String body, String signature) {
        @Override
        public String toString() {
            return name;
        }

        Vector(String name, String method, String target, String headers, String signature) {
            this(name, method, target, headers, "", signature);
        }
    }

    static Stream<Vector> signedByHeader() {
        return Stream.of(
                new Vector(
                        "get-vanilla",
                        "GET",
                        "/",
                        "",
                        "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
                new Vector(
                        "get-header-key-duplicate",
                        "GET",
                        "/",
                        "My-Header1:value2\nMy-Header1:value2\nMy-Header1:value1",
                        "c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea"),
                new Vector(
                        "get-header-value-multiline",
                        "GET",
                        "/",
                        "My-Header1:value1   value2      value3",
                        "cfd34249e4b1c8d6b91ef74165d41a32e5fab3306300901bb65a51a73575eefd"),
                new Vector(
                        "get-header-value-order",
                        "GET",
                        "/",
                        "My-Header1:value4\nMy-Header1:value1\nMy-Header1:value3\nMy-Header1:value2",
                        "08c7e5a9acfcfeb3ab6b2185e75ce8b1deb5e634ec47601a50643f830c755c01"),
                new Vector(
                        "get-header-value-trim",
                        "GET",
                        "/",
                        "My-Header1: value1\nMy-Header2: \"a   b   c\"",
                        "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736"),
                new Vector(
                        "get-relative-normalized",
                        "GET",
                        "/example/..",
                        "",
                        "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
                new Vector(
                        "get-relative-relative-normalized",
                        "GET",
                        "/example1/example2/../..",
                        "",
                        "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
                new Vector(
                        "get-slash-dot-slash-normalized",
                        "GET",
                        "/./",
                        "",
                        "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
                new Vector(
                        "get-slash-normalized",
                        "GET",
                        "//",
                        "",
                        "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
                new Vector(
                        "get-slash-pointless-dot-normalized",
                        "GET",
                        "/./example",
                        "",
                        "ef75d96142cf21edca26f06005da7988e4f8dc83a165a80865db7089db637ec5"),
                new Vector(
                        "get-slashes-normalized",
                        "GET",
                        "//example//",
                        "",
                        "9a624bd73a37c9a373b5312afbebe7a714a789de108f0bdfe846570885f57e84"),
                new Vector(
                        "get-space-normalized",
                        "GET",
                        "/example space/",
                        "",
                        "652487583200325589f1fba4c7e578f72c47cb61beeca81406b39ddec1366741"),
                new Vector(
                        "get-unreserved",
                        "GET",
                        "/" + UNRESERVED,
                        "",
                        "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f"),
                new Vector(
                        "get-utf8",
                        "GET",
                        "/\u1234",
                        "",
                        "8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85"),
                new Vector(
                        "get-vanilla-empty-query-key",
                        "GET",
                        "/?Param1=value1",
                        "",
                        "a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb"),
                new Vector(
                        "get-vanilla-query-order-encoded",
                        "GET",
                        "/?Param-3=Value3&Param=Value2&%E1%88%B4=Value1",
                        "",
                        "371d3713e185cc334048618a97f809c9ffe339c62934c032af5a0e595648fcac"),
                new Vector(
                        "get-vanilla-query-order-key-case",
                        "GET",
                        "/?Param2=value2&Param1=value1",
                        "",
                        "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500"),
                new Vector(
                        "get-vanilla-query-unreserved",
                        "GET",
                        "/?" + UNRESERVED + "=" + UNRESERVED,
                        "",
                        "9c3e54bfcdf0b19771a7f523ee5669cdf59bc7cc0884027167c21bb143a40197"),
                new Vector(
                        "get-vanilla-utf8-query",
                        "GET",
                        "/?\u1234=bar",
                        "",
                        "2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04"),
                new Vector(
                        "get-vanilla-with-session-token",
                        "GET",
                        "/",
                        "X-Amz-Security-Token:" + TOKEN,
                        "07ec1639c89043aa0e3e2de82b96708f198cceab042d4a97044c66dd9f74e7f8"),
                new Vector(
                        "post-header-key-sort",
                        "POST",
                        "/",
                        "My-Header1:value1",
                        "c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c"),
                new Vector(
                        "post-header-value-case",
                        "POST",
                        "/",
                        "My-Header1:VALUE1",
                        "cdbc9802e29d2942e5e10b5bccfdd67c5f22c7c4e8ae67b53629efa58b974b7d"),
                new Vector(
                        "post-vanilla",
                        "POST",
                        "/",
                        "",
                        "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"),
                new Vector(
                        "post-vanilla-query",
                        "POST",
                        "/?Param1=value1",
                        "",
                        "28038455d6de14eafc1f9222cf5aa6f1a96197d7deb8263271d420d138af7f11"),
                new Vector(
                        "post-x-www-form-urlencoded",
                        "POST",
                        "/",
                        "Content-Type:application/x-www-form-urlencoded\nContent-Length:13\nX-Amz-Content-Sha256:"
                                + FORM,
                        "Param1=value1",
                        "d3875051da38690788ef43de4db0d8f280229d82040bfac253562e56c3f20e0b"),
                new Vector(
                        "post-x-www-form-urlencoded-parameters",
                        "POST",
                        "/",
                        "Content-Type:application/x-www-form-urlencoded; charset=utf-8\nContent-Length:13\nX-Amz-Content-Sha256:"
                                + FORM,
                        "Param1=value1",
                        "328d1b9eaadca9f5818ef05e8392801e091653bafec24fcab71e7344e7f51422"));
    }

    static Stream<Vector> signedByQuery() {
        return Stream.of(
                new Vector(
                        "get-vanilla",
                        "GET",
                        "/",
                        "",
                        "e93c787ed7f371d5c6b165c1b38ede9550f4dce4144713e844b25b7192d3865d"),
                new Vector(
                        "get-header-value-trim",
                        "GET",
                        "/",
                        "My-Header1: value1\nMy-Header2: \"a   b   c\"",
                        "e7bb0fd515e125e1aec2ecc4c0c17484fb06f6846b927c35e46005dd3df3acd4"),
                new Vector(
                        "get-slashes-normalized",
                        "GET",
                        "//example//",
                        "",
                        "c1834e8fb0307243711f0f907f6ab7311ed300d87f13792d7ee4da89ab93e082"),
                new Vector(
                        "get-utf8",
                        "GET",
                        "/\u1234",
                        "",
                        "10eae3f14a260bd3911cc6d008d3c576d143b05b62f09782a7a4b37f52178e44"),
                new Vector(
                        "get-vanilla-query-order-encoded",
                        "GET",
                        "/?Param-3=Value3&Param=Value2&%E1%88%B4=Value1",
                        "",
                        "c5f1848ceec943ac2ca68ee720460c23aaae30a2300586597ada94c4a65e4787"),
                new Vector(
                        "get-vanilla-with-session-token",
                        "GET",
                        "/?X-Amz-Security-Token=" + TOKEN,
                        "",
                        "7ff2b50b376cb4d151970630573d6291dc128cc5c2a12ffb237f73cc53f67b6c"),
                new Vector(
                        "post-vanilla",
                        "POST",
                        "/",
                        "",
                        "2ce6e6d2e0cf2f9d1b55fafec88cd20574c31dc2e7631979f71ba2310083e95b"),
                new Vector(
                        "post-x-www-form-urlencoded",
                        "POST",
                        "/",
                        "Content-Type:application/x-www-form-urlencoded\nContent-Length:13",
                        "Param1=value1",
                        "89a40deed0f26f9461242825a082d2222717248abc7ab41f552ad84a94ad46e9"));
    }

    static Stream<Vector> signedForS3() {
        return Stream.of(
                new Vector(
                        "GET Object",
                        "GET",
                        "/test.txt",
                        "Range:bytes=0-9\nX-Amz-Content-Sha256:" + EMPTY,
                        "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"),
                new Vector(
                        "PUT Object",
                        "PUT",
                        "/test%24file.text",
                        "Date:Fri, 24 May 2013 00:00:00 GMT\nX-Amz-Storage-Class:REDUCED_REDUNDANCY\nX-Amz-Content-Sha256:44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
                        "Welcome to Amazon S3.",
                        "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"),
                new Vector(
                        "GET Bucket Lifecycle",
                        "GET",
                        "/?lifecycle",
                        "X-Amz-Content-Sha256:" + EMPTY,
                        "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"),
                new Vector(
                        "Get Bucket (List Objects)",
                        "GET",
                        "/?max-keys=2&prefix=J",
                        "X-Amz-Content-Sha256:" + EMPTY,
                        "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"));
    }

    @ParameterizedTest
    @MethodSource
    void signedByHeader(Vector vector) {
        var verifier = verifier(SUITE_SCOPE, SUITE_SECRET, vector.headers().contains(TOKEN) ? TOKEN : null, SUITE_TIME);

        var request = byHeader(vector, SUITE_SCOPE, "example.amazonaws.com", "20150830T123600Z");

        assertThat(verifier.verify(request)).isInstanceOf(Verified.class);
        assertThat(verifier.verify(retargeted(request))).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @MethodSource
    void signedByQuery(Vector vector) {
        var verifier = verifier(SUITE_SCOPE, SUITE_SECRET, vector.target().contains(TOKEN) ? TOKEN : null, SUITE_TIME);

        var request = byQuery(vector, SUITE_SCOPE, "example.amazonaws.com", "20150830T123600Z", 3600);

        assertThat(verifier.verify(request)).isInstanceOf(Verified.class);
        assertThat(verifier.verify(retargeted(request))).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @MethodSource
    void signedForS3(Vector vector) {
        var verifier = verifier(S3_SCOPE, S3_SECRET, null, S3_TIME);

        var request = byHeader(vector, S3_SCOPE, "examplebucket.s3.amazonaws.com", "20130524T000000Z");

        assertThat(verifier.verify(request)).isInstanceOf(Verified.class);
        assertThat(verifier.verify(retargeted(request))).isInstanceOf(Refused.class);
    }

    static Stream<Vector> presignedForS3() {
        return Stream.of(new Vector(
                "Using Query Parameters",
                "GET",
                "/test.txt",
                "",
                "aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404"));
    }

    @ParameterizedTest
    @MethodSource
    void presignedForS3(Vector vector) {
        var verifier = verifier(S3_SCOPE, S3_SECRET, null, S3_TIME);

        var request = byQuery(vector, S3_SCOPE, "examplebucket.s3.amazonaws.com", "20130524T000000Z", 86_400);

        assertThat(verifier.verify(request)).isInstanceOf(Verified.class);
        assertThat(verifier.verify(retargeted(request))).isInstanceOf(Refused.class);
    }

    private static SignatureVerifier verifier(String scope, String secret, @Nullable String token, Instant now) {
        var keys = new AccessKeys(new SecureRandom(), InstantSource.fixed(now));
        var id = scope.substring(0, scope.indexOf('/'));
        keys.remember(new Credentials(id, secret, token, null), new Principal.Root("000000000000"), Session.NONE);
        return new SignatureVerifier(keys, Set.of("us-east-1"), InstantSource.fixed(now));
    }

    private static Incoming byHeader(Vector vector, String scope, String host, String date) {
        var fields = fields(vector, host).with("X-Amz-Date", date);
        var authorization = "AWS4-HMAC-SHA256 Credential=%s, SignedHeaders=%s, Signature=%s"
                .formatted(scope, signedHeaders(fields), vector.signature());
        return request(vector, fields.with("Authorization", authorization), null);
    }

    private static Incoming byQuery(Vector vector, String scope, String host, String date, int seconds) {
        var fields = fields(vector, host);
        var query = ("X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=%s&X-Amz-Date=%s&X-Amz-Expires=%d"
                        + "&X-Amz-SignedHeaders=%s&X-Amz-Signature=%s")
                .formatted(
                        scope.replace("/", "%2F"),
                        date,
                        seconds,
                        signedHeaders(fields).replace(";", "%3B"),
                        vector.signature());
        return request(vector, fields, query);
    }

    private static Incoming request(Vector vector, Fields fields, @Nullable String presigned) {
        var target = vector.target().split("\\?", 2);
        var query = target.length == 1 ? presigned : presigned == null ? target[1] : target[1] + "&" + presigned;
        var body = vector.body().getBytes(StandardCharsets.UTF_8);
        return new Incoming(vector.method(), target[0], query, fields, body, false, "127.0.0.1");
    }

    private static Incoming retargeted(Incoming request) {
        return new Incoming(
                request.method(),
                request.path() + "x",
                request.query(),
                request.fields(),
                request.body(),
                false,
                "127.0.0.1");
    }

    private static Fields fields(Vector vector, String host) {
        var fields = Fields.of("Host", host);
        for (var line : vector.headers().lines().toList()) {
            fields = fields.with(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1));
        }
        return fields;
    }

    private static String signedHeaders(Fields fields) {
        return String.join(
                ";", fields.names().stream().map(String::toLowerCase).sorted().toList());
    }
}
