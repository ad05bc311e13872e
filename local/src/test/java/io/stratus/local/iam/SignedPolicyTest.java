package io.stratus.local.iam;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.local.iam.Verdict.Reason;
import io.stratus.local.iam.Verdict.Refused;
import io.stratus.local.iam.Verdict.Verified;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The example of the S3 API Reference, "Example: Browser-Based Upload using HTTP POST (Using AWS Signature Version
/// 4)".
class SignedPolicyTest {

    private static final String POLICY = """
            { "expiration": "2015-12-30T12:00:00.000Z",\r
              "conditions": [\r
                {"bucket": "sigv4examplebucket"},\r
                ["starts-with", "$key", "user/user1/"],\r
                {"acl": "public-read"},\r
                {"success_action_redirect": "http://sigv4examplebucket.s3.amazonaws.com/successful_upload.html"},\r
                ["starts-with", "$Content-Type", "image/"],\r
                {"x-amz-meta-uuid": "14365123651274"},\r
                {"x-amz-server-side-encryption": "AES256"},\r
                ["starts-with", "$x-amz-meta-tag", ""],\r
            \r
                {"x-amz-credential": "AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request"},\r
                {"x-amz-algorithm": "AWS4-HMAC-SHA256"},\r
                {"x-amz-date": "20151229T000000Z" }\r
              ]\r
            }""";
    private static final String CREDENTIAL = "AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request";
    private static final String SIGNATURE = "8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e";

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2015-12-29T12:00:00Z"));
    private final AccessKeys keys = new AccessKeys(new SecureRandom(), clock);
    private final SignatureVerifier verifier = new SignatureVerifier(keys, Set.of("us-east-1"), clock);

    {
        keys.remember(
                new Credentials("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", null, null),
                new Principal.Root("000000000000"),
                Session.NONE);
    }

    @Test
    void the_published_signature_holds() {
        assertThat(verifier.verifyForm(signed(POLICY, CREDENTIAL, SIGNATURE))).isInstanceOf(Verified.class);
    }

    @Test
    void that_of_an_altered_policy_does_not() {
        var altered = POLICY.replace("user1", "user2");

        assertThat(verifier.verifyForm(signed(altered, CREDENTIAL, SIGNATURE)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.INVALID_SIGNATURE));
    }

    @Test
    void a_credential_of_another_day_region_or_form_is_refused() {
        for (var credential : new String[] {
            CREDENTIAL.replace("20151229", "20151228"), CREDENTIAL.replace("us-east-1", "eu-west-9"), "nothing"
        }) {
            assertThat(verifier.verifyForm(signed(POLICY, credential, SIGNATURE)))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.INCOMPLETE_SIGNATURE));
        }
    }

    private static SignedPolicy signed(String policy, String credential, String signature) {
        var base64 = Base64.getEncoder().encodeToString(policy.getBytes(StandardCharsets.UTF_8));
        return new SignedPolicy(base64, credential, "20151229T000000Z", signature, null);
    }
}
