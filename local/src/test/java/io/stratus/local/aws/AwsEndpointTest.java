package io.stratus.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.stratus.local.aws.StreamingService.Served;
import io.stratus.local.http.Answer;
import io.stratus.local.http.Fields;
import io.stratus.local.http.Incoming;
import io.stratus.local.http.StreamedAnswer;
import io.stratus.local.iam.Access;
import io.stratus.local.iam.AccessKeys;
import io.stratus.local.iam.Caller;
import io.stratus.local.iam.SignatureVerifier;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AwsEndpointTest {

    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));
    private static final String JSON = "application/x-amz-json-1.1";

    private final List<RequestLog.Entry> log = new ArrayList<>();
    private final AwsEndpoint endpoint = new AwsEndpoint(
            RootAlone.by(new SignatureVerifier(new AccessKeys(new SecureRandom(), NOON), Set.of("eu-central-1"), NOON)),
            Map.of("cognito-idp", new Users(), "dynamodb", new Users(), "sts", new Users()),
            Map.of(),
            log::add,
            new SecureRandom(),
            NOON);

    /// Takes sign-ups and its documents without signature, and nothing else.
    private static final class Users implements AwsService {
        @Override
        public Answer answer(Incoming request, @Nullable Caller caller) {
            return Answer.of(200, "text/plain", caller == null ? "public" : caller.accessKeyId());
        }

        @Override
        public boolean takesUnsigned(Incoming request) {
            var target = request.fields().first("X-Amz-Target");
            return target == null || target.endsWith(".SignUp");
        }
    }

    @Test
    void an_unsigned_call_of_a_public_operation_reaches_its_service_by_the_target() throws Exception {
        var answer = endpoint.answer(post("AWSCognitoIdentityProviderService.SignUp", JSON));

        assertThat(text(answer)).isEqualTo("public");
        assertThat(answer.fields().first("x-amzn-RequestId")).isNotBlank();
    }

    @Test
    void an_unsigned_call_of_any_other_operation_is_refused() throws Exception {
        var answer = endpoint.answer(post("AWSCognitoIdentityProviderService.AdminCreateUser", JSON));

        assertError(answer, "MissingAuthenticationTokenException", "Request is missing Authentication Token");
    }

    @Test
    void a_pools_documents_are_found_by_their_path() throws Exception {
        var jwks = endpoint.answer(get("/eu-central-1_Ab1Cd2Ef3/.well-known/jwks.json"));
        var other = endpoint.answer(get("/"));

        assertThat(text(jwks)).isEqualTo("public");
        assertThat(other.status()).isEqualTo(400);
        assertThat(text(other)).contains("<Code>InvalidAction</Code>", "which service");
    }

    @Test
    void a_domains_pages_and_endpoints_are_found_by_their_path_unless_the_request_is_signed() throws Exception {
        var page = endpoint.answer(get("/login"));
        var token = endpoint.answer(withField(get("/oauth2/userInfo"), "Authorization", "Bearer eyJraWQ"));
        var below = endpoint.answer(get("/login/report.pdf"));
        var signed = endpoint.answer(new Incoming(
                "GET", "/login", null, signedFor("s3", "text/plain").fields(), new byte[0], false, "127.0.0.1"));

        assertThat(text(page)).isEqualTo("public");
        assertThat(text(token)).isEqualTo("public");
        assertThat(text(below)).contains("does not emulate the service 's3'");
        assertThat(text(signed)).contains("does not emulate the service 's3'");
    }

    @Test
    void credentials_of_oauth_are_no_signature() throws Exception {
        var request = post("DynamoDB_20120810.PutItem", JSON);

        var answer = endpoint.answer(withField(request, "Authorization", "Bearer eyJraWQ"));

        assertError(answer, "MissingAuthenticationTokenException", "Request is missing Authentication Token");
    }

    @Test
    void an_unsigned_query_call_is_found_by_the_version_of_its_api() throws Exception {
        var body = endpoint.answer(form("Action=AssumeRoleWithWebIdentity&Version=2011-06-15"));
        var query = endpoint.answer(get("/", "Action=AssumeRoleWithWebIdentity&Version=2011-06-15"));
        var versionless = endpoint.answer(form("Action=AssumeRoleWithWebIdentity"));
        var actionless = endpoint.answer(form("Version=2011-06-15"));

        assertThat(text(body)).isEqualTo("public");
        assertThat(text(query)).isEqualTo("public");
        assertThat(text(versionless)).contains("<Code>InvalidAction</Code>", "which service");
        assertThat(text(actionless)).contains("<Code>InvalidAction</Code>", "which service");
        assertThat(log)
                .extracting(RequestLog.Entry::service, RequestLog.Entry::operation)
                .startsWith(tuple("sts", "AssumeRoleWithWebIdentity"), tuple("sts", "AssumeRoleWithWebIdentity"));
    }

    @Test
    void a_browser_that_asks_before_it_sends_a_target_is_answered_by_the_user_pools() throws Exception {
        var target = endpoint.answer(preflight("Content-Type, X-Amz-Target"));
        var other = endpoint.answer(preflight("content-type"));

        assertThat(text(target)).isEqualTo("public");
        assertThat(log.getFirst().service()).isEqualTo("cognito-idp");
        assertThat(text(other)).contains("<Code>InvalidAction</Code>", "which service");
    }

    @Test
    void a_service_that_is_not_here_is_named_in_the_protocol_of_the_request() throws Exception {
        var json = endpoint.answer(post("Kinesis_20131202.PutRecord", JSON));
        var query = endpoint.answer(signedFor("sqs", "application/x-www-form-urlencoded; charset=utf-8"));

        assertError(json, "UnknownOperationException", "The local run does not emulate the service 'Kinesis_20131202'");
        assertThat(query.status()).isEqualTo(400);
        assertThat(query.fields().first("Content-Type")).isEqualTo("text/xml");
        assertThat(text(query))
                .isEqualTo("<ErrorResponse><Error><Type>Sender</Type><Code>InvalidAction</Code><Message>The local run"
                        + " does not emulate the service 'sqs'</Message></Error></ErrorResponse>");
    }

    @Test
    void a_broken_signature_is_refused_even_where_none_is_needed() throws Exception {
        var request = post("AWSCognitoIdentityProviderService.SignUp", JSON);

        var answer = endpoint.answer(withField(request, "Authorization", "AWS4-HMAC-SHA256 nothing"));

        assertThat(text(answer)).contains("IncompleteSignatureException");
    }

    @Test
    void a_body_over_the_bound_is_answered_413() throws Exception {
        var request = new Incoming(
                "POST", "/", null, post("DynamoDB_20120810.PutItem", JSON).fields(), new byte[0], true, "127.0.0.1");

        assertThat(endpoint.answer(request).status()).isEqualTo(413);
    }

    @Test
    void a_bucket_is_found_by_its_path_and_its_request_is_streamed_and_logged() throws Exception {
        var buckets = new AwsEndpoint(
                RootAlone.by(
                        new SignatureVerifier(new AccessKeys(new SecureRandom(), NOON), Set.of("eu-central-1"), NOON)),
                Map.of("dynamodb", new Users()),
                Map.of("s3", (_, body) -> new Served("GetObject", null, streamed(body))),
                log::add,
                new SecureRandom(),
                NOON);

        var streaming = Objects.requireNonNull(buckets.stream(get("/bucket/key")));
        var answer = streaming.answer(new ByteArrayInputStream("hello".getBytes(UTF_8)));

        assertThat(answer.body().readAllBytes()).asString().isEqualTo("hello");
        assertThat(log)
                .extracting(RequestLog.Entry::service, RequestLog.Entry::operation, RequestLog.Entry::status)
                .containsExactly(tuple("s3", "GetObject", 200));
        assertThat(buckets.stream(post("DynamoDB_20120810.PutItem", JSON))).isNull();
        assertThat(buckets.stream(get("/_stratus/health"))).isNull();
    }

    private static StreamedAnswer streamed(InputStream body) {
        return new StreamedAnswer(200, Fields.NONE, body, 5);
    }

    @Test
    void an_unsigned_call_that_needs_a_permission_never_reaches_its_service() throws Exception {
        var guarded = new AwsEndpoint(
                RootAlone.by(
                        new SignatureVerifier(new AccessKeys(new SecureRandom(), NOON), Set.of("eu-central-1"), NOON)),
                Map.of("cognito-idp", new Guarded()),
                Map.of(),
                log::add,
                new SecureRandom(),
                NOON);

        var open = guarded.answer(post("AWSCognitoIdentityProviderService.SignUp", JSON));
        var closed = guarded.answer(post("AWSCognitoIdentityProviderService.AdminCreateUser", JSON));

        assertThat(text(open)).isEqualTo("reached");
        assertError(closed, "MissingAuthenticationTokenException", "Request is missing Authentication Token");
    }

    /// Takes everything unsigned, but the administrators' operations need a permission.
    private static final class Guarded implements AwsService {
        @Override
        public Answer answer(Incoming request, @Nullable Caller caller) {
            return Answer.of(200, "text/plain", "reached");
        }

        @Override
        public boolean takesUnsigned(Incoming request) {
            return true;
        }

        @Override
        public List<Access> needs(Incoming request, @Nullable Caller caller) {
            var target = request.fields().first("X-Amz-Target");
            return target == null || !target.contains(".Admin")
                    ? List.of()
                    : List.of(Access.to("cognito-idp:AdminCreateUser", "*"));
        }
    }

    @Test
    void health_names_the_services() throws Exception {
        var answer = endpoint.answer(get("/_stratus/health"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(JsonMapper.shared().readTree(answer.body()))
                .isEqualTo(JsonMapper.shared()
                        .readTree("{\"status\": \"ok\", \"services\": [\"cognito-idp\", \"dynamodb\", \"sts\"]}"));
        assertThat(log).isEmpty();
    }

    @Test
    void each_request_is_logged_with_its_outcome() throws Exception {
        endpoint.answer(post("AWSCognitoIdentityProviderService.SignUp", JSON));
        endpoint.answer(post("DynamoDB_20120810.PutItem", JSON));

        assertThat(log)
                .extracting(
                        RequestLog.Entry::service,
                        RequestLog.Entry::operation,
                        RequestLog.Entry::callerArn,
                        RequestLog.Entry::status)
                .containsExactly(tuple("cognito-idp", "SignUp", null, 200), tuple("dynamodb", "PutItem", null, 400));
    }

    private static void assertError(Answer answer, String type, String message) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields().first("Content-Type")).isEqualTo(JSON);
        var error = JsonMapper.shared().readTree(answer.body());
        assertThat(error.get("__type").stringValue()).isEqualTo("com.amazon.coral.service#" + type);
        assertThat(error.get("message").stringValue()).isEqualTo(message);
    }

    private static Incoming preflight(String headers) {
        var fields = Fields.of("Origin", "http://127.0.0.1:8082").with("Access-Control-Request-Headers", headers);
        return new Incoming("OPTIONS", "/", null, fields, new byte[0], false, "127.0.0.1");
    }

    private static Incoming form(String body) {
        var fields = Fields.of("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
        return new Incoming("POST", "/", null, fields, body.getBytes(UTF_8), false, "127.0.0.1");
    }

    private static Incoming get(String path) {
        return get(path, null);
    }

    private static Incoming get(String path, @Nullable String query) {
        return new Incoming("GET", path, query, Fields.NONE, new byte[0], false, "127.0.0.1");
    }

    private static Incoming post(String target, String type) {
        var fields = Fields.of("Content-Type", type).with("X-Amz-Target", target);
        return new Incoming("POST", "/", null, fields, new byte[0], false, "127.0.0.1");
    }

    private static Incoming signedFor(String service, String type) {
        var fields = Fields.of("Content-Type", type)
                .with(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261124/eu-central-1/" + service
                                + "/aws4_request, SignedHeaders=host, Signature=0");
        return new Incoming("POST", "/", null, fields, new byte[0], false, "127.0.0.1");
    }

    private static Incoming withField(Incoming it, String name, String value) {
        return new Incoming(
                it.method(),
                it.path(),
                it.query(),
                it.fields().with(name, value),
                it.body(),
                false,
                it.remoteAddress());
    }

    private static String text(Answer answer) {
        return new String(answer.body(), UTF_8);
    }
}
