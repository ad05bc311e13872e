package io.stratus.local.iam;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.local.http.Fields;
import io.stratus.local.http.Incoming;
import io.stratus.local.iam.Verdict.Reason;
import io.stratus.local.iam.Verdict.Refused;
import io.stratus.local.iam.Verdict.Unsigned;
import io.stratus.local.iam.Verdict.Verified;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The client here is the SDK's own signer; the messages are those of the IAM User Guide, "Troubleshoot signed
/// requests for AWS APIs".
class SignatureVerifierTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Principal ROOT = new Principal.Root("000000000000");
    private static final String MISMATCH =
            "The request signature we calculated does not match the signature you provided. Check your AWS Secret "
                    + "Access Key and signing method. Consult the service documentation for details.";

    private Instant now = NOON;
    private final InstantSource clock = () -> now;
    private final AccessKeys keys = new AccessKeys(new SecureRandom(), clock);
    private final SignatureVerifier verifier = new SignatureVerifier(keys, Set.of("eu-central-1", "us-east-1"), clock);
    private final Credentials lasting = keys.issue(ROOT);

    @Test
    void a_signed_request_tells_its_caller() {
        var verdict = verifier.verify(client(lasting).post("/", "{}"));

        assertThat(verdict)
                .isEqualTo(new Verified(
                        new Caller(lasting.accessKeyId(), ROOT),
                        new CredentialScope(lasting.accessKeyId(), "20261124", "eu-central-1", "dynamodb")));
    }

    @Test
    void a_request_without_signature_is_unsigned_and_not_refused() {
        var request = new Incoming("POST", "/", null, Fields.NONE, new byte[0], false, "127.0.0.1");

        assertThat(verifier.verify(request)).isEqualTo(new Unsigned());
    }

    @Test
    void a_key_that_was_never_issued_is_unknown() {
        var stranger = new Credentials("AKIAIOSFODNN7EXAMPLE", lasting.secretAccessKey(), null, null);

        assertThat(verifier.verify(client(stranger).post("/", "{}")))
                .isEqualTo(new Refused(Reason.UNKNOWN_KEY, "The security token included in the request is invalid."));
    }

    @Test
    void a_wrong_secret_does_not_match() {
        var forger = new Credentials(lasting.accessKeyId(), "wrong", null, null);

        assertThat(verifier.verify(client(forger).post("/", "{}")))
                .isEqualTo(new Refused(Reason.INVALID_SIGNATURE, MISMATCH));
    }

    @Test
    void nothing_that_was_signed_can_change() {
        var request = client(lasting).post("/", "{}");

        assertMismatch(request, it -> with(it, "PUT", it.path(), it.query(), it.fields(), it.body()));
        assertMismatch(request, it -> with(it, it.method(), "/x", it.query(), it.fields(), it.body()));
        assertMismatch(request, it -> with(it, it.method(), it.path(), "a=b", it.fields(), it.body()));
        assertMismatch(request, it -> with(it, it.method(), it.path(), it.query(), it.fields(), "[]".getBytes(UTF_8)));
        assertMismatch(request, it -> withField(it, "Host", "example.com"));
        assertMismatch(request, it -> withField(it, "X-Amz-Target", "DynamoDB_20120810.DeleteTable"));
        assertMismatch(request, it -> withField(it, "X-Amz-Date", "20261124T120001Z"));
        assertMismatch(request, it -> authorization(it, "/eu-central-1/", "/us-east-1/"));
        assertMismatch(request, it -> authorization(it, "/dynamodb/", "/sts/"));
    }

    /// The endpoint picks service and region before it verifies, by what must be verified afterwards.
    @Test
    void a_request_goes_where_its_verified_scope_says() {
        var request = authorization(
                client(lasting).post("/", "{}"),
                "AWS4-HMAC-SHA256 ",
                "AWS4-HMAC-SHA256 OldCredential=AKIAIOSFODNN7EXAMPLE/20261124/us-east-1/sts/aws4_request, ");

        var verdict = verifier.verify(request);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verified.class,
                        verified -> assertThat(verified.scope()).isEqualTo(CredentialScope.of(request)));
    }

    @Test
    void a_header_that_is_not_signed_may_change() {
        var request = client(lasting).post("/", "{}");

        assertThat(verifier.verify(withField(request, "User-Agent", "other"))).isInstanceOf(Verified.class);
    }

    @Test
    void host_and_amz_headers_must_be_signed() {
        var request = client(lasting).post("/", "{}");

        var withoutHost = authorization(request, "host;", "");
        var withoutTarget = authorization(request, ";x-amz-target", "");

        assertThat(verifier.verify(withoutHost))
                .isEqualTo(new Refused(
                        Reason.INVALID_SIGNATURE,
                        "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization."));
        assertThat(verifier.verify(withoutTarget))
                .isEqualTo(new Refused(
                        Reason.UNSIGNED_HEADERS, "There were headers present in the request which were not signed"));
    }

    @Test
    void a_body_other_than_its_declared_hash_does_not_match() {
        var request = client(lasting).post("/", "{}");

        var other = withField(request, "X-Amz-Content-Sha256", "UNSIGNED-PAYLOAD");

        assertThat(verifier.verify(authorization(other, "x-amz-date", "x-amz-content-sha256;x-amz-date")))
                .isEqualTo(new Refused(Reason.INVALID_SIGNATURE, MISMATCH));
    }

    @Test
    void a_date_may_be_off_by_five_minutes_and_no_more() {
        var request = client(lasting).post("/", "{}");

        now = NOON.plus(Duration.ofMinutes(5));
        assertThat(verifier.verify(request)).isInstanceOf(Verified.class);
        now = NOON.plusSeconds(301);
        assertThat(verifier.verify(request))
                .isEqualTo(new Refused(
                        Reason.UNTIMELY,
                        "Signature expired: 20261124T120000Z is now earlier than 20261124T120001Z (20261124T120501Z -"
                                + " 5 min.)"));
        now = NOON.minusSeconds(301);
        assertThat(verifier.verify(request))
                .isEqualTo(new Refused(
                        Reason.UNTIMELY,
                        "Signature not yet current: 20261124T120000Z is still later than 20261124T115959Z"
                                + " (20261124T115459Z + 5 min.)"));
    }

    @Test
    void s3_allows_fifteen_minutes() {
        var request = client(lasting).service("s3").post("/bucket/key", "");

        now = NOON.plus(Duration.ofMinutes(15));
        assertThat(verifier.verify(request)).isInstanceOf(Verified.class);
        now = NOON.plusSeconds(901);
        assertThat(verifier.verify(request)).isInstanceOf(Refused.class);
    }

    @Test
    void a_region_that_this_run_does_not_have_is_named() {
        var request = client(lasting).region("eu-west-9").post("/", "{}");

        assertThat(verifier.verify(request))
                .isEqualTo(new Refused(
                        Reason.WRONG_REGION, "Credential should be scoped to a valid Region, not 'eu-west-9'."));
    }

    @Test
    void the_scope_is_of_the_day_that_the_request_was_signed() {
        var request = authorization(client(lasting).post("/", "{}"), "/20261124/", "/20261123/");

        assertThat(verifier.verify(request))
                .isEqualTo(new Refused(
                        Reason.INVALID_SIGNATURE,
                        "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP:"
                                + " '20261123' != '20261124', from '20261124T120000Z'."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Credential=", "SignedHeaders=", "Signature=", "AWS4-HMAC-SHA256", "/aws4_request"})
    void a_part_missing_makes_it_incomplete(String part) {
        var request = authorization(client(lasting).post("/", "{}"), part, "");

        assertThat(verifier.verify(request))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.INCOMPLETE_SIGNATURE));
    }

    @Test
    void temporary_credentials_hold_until_they_expire() {
        var temporary = keys.issue(new Principal.AssumedRole("000000000000", "todo", "ann"), Duration.ofHours(1));

        assertThat(verifier.verify(client(temporary).post("/", "{}"))).isInstanceOf(Verified.class);
        now = NOON.plus(Duration.ofHours(1));
        assertThat(verifier.verify(client(temporary).post("/", "{}")))
                .isEqualTo(new Refused(Reason.EXPIRED_TOKEN, "The security token included in the request is expired"));
    }

    @Test
    void temporary_credentials_are_nothing_without_their_token() {
        var one = keys.issue(ROOT, Duration.ofHours(1));
        var other = keys.issue(ROOT, Duration.ofHours(1));

        var without = new Credentials(one.accessKeyId(), one.secretAccessKey(), null, null);
        var swapped = new Credentials(one.accessKeyId(), one.secretAccessKey(), other.sessionToken(), null);
        var needless = new Credentials(lasting.accessKeyId(), lasting.secretAccessKey(), one.sessionToken(), null);

        assertThat(verifier.verify(client(without).post("/", "{}")))
                .isEqualTo(new Refused(Reason.UNKNOWN_KEY, "The security token included in the request is invalid."));
        for (var credentials : new Credentials[] {swapped, needless}) {
            assertThat(verifier.verify(client(credentials).post("/", "{}")))
                    .isEqualTo(
                            new Refused(Reason.WRONG_TOKEN, "The security token included in the request is invalid."));
        }
    }

    @Test
    void a_presigned_request_holds_as_long_as_it_says() {
        var request = client(lasting).service("sts").presigned("/", Duration.ofMinutes(30));

        now = NOON.plus(Duration.ofMinutes(30));
        assertThat(verifier.verify(request)).isInstanceOf(Verified.class);
        now = NOON.plus(Duration.ofMinutes(30)).plusSeconds(1);
        assertThat(verifier.verify(request))
                .isEqualTo(new Refused(
                        Reason.UNTIMELY, "Signature expired: 20261124T123000Z is now earlier than 20261124T123001Z"));
    }

    @Test
    void a_presigned_request_can_neither_be_prolonged_nor_outlive_seven_days() {
        var request = client(lasting).service("s3").presigned("/bucket/a%20key", Duration.ofSeconds(60));

        assertThat(verifier.verify(request)).isInstanceOf(Verified.class);
        assertMismatch(request, it -> query(it, "X-Amz-Expires=60", "X-Amz-Expires=604800"));
        assertThat(verifier.verify(query(request, "X-Amz-Expires=60", "X-Amz-Expires=604801")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.INCOMPLETE_SIGNATURE));
    }

    private void assertMismatch(Incoming request, UnaryOperator<Incoming> change) {
        assertThat(verifier.verify(request)).isInstanceOf(Verified.class);
        assertThat(verifier.verify(change.apply(request))).isEqualTo(new Refused(Reason.INVALID_SIGNATURE, MISMATCH));
    }

    private SigningClient client(Credentials credentials) {
        return new SigningClient(credentials, now);
    }

    private static Incoming withField(Incoming it, String name, String value) {
        return with(
                it,
                it.method(),
                it.path(),
                it.query(),
                it.fields().without(name).with(name, value),
                it.body());
    }

    private static Incoming authorization(Incoming it, String old, String replacement) {
        var value = String.valueOf(it.fields().first("Authorization"));
        assertThat(value).contains(old);
        return withField(it, "Authorization", value.replace(old, replacement));
    }

    private static Incoming query(Incoming it, String old, String replacement) {
        assertThat(it.query()).contains(old);
        return with(
                it,
                it.method(),
                it.path(),
                String.valueOf(it.query()).replace(old, replacement),
                it.fields(),
                it.body());
    }

    private static Incoming with(
            Incoming it, String method, String path, @Nullable String query, Fields fields, byte[] body) {
        return new Incoming(method, path, query, fields, body, false, it.remoteAddress());
    }
}
