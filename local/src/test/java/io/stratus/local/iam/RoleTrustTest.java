package io.stratus.local.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stratus.local.iam.Decision.Allowed;
import io.stratus.local.iam.Decision.Denied;
import io.stratus.local.iam.TrustPolicies.Assuming;
import io.stratus.local.iam.TrustPolicies.Who;
import io.stratus.local.iam.policy.MalformedPolicy;
import io.stratus.local.iam.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleTrustTest {

    private static final String ACCOUNT = "111122223333";
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));
    private static final String COGNITO = "cognito-identity.amazonaws.com";
    private static final String POOL = "eu-central-1:12345678-aaaa-bbbb-cccc-123456790ab";
    private static final Who FUNCTION =
            new Who.Aws(new Caller("ASIAFUNCTION", new Principal.AssumedRole(ACCOUNT, "function", "f1")));

    /// IAM User Guide, "How to use trust policies with IAM roles" and "AWS JSON policy elements: Principal": the
    /// account's ARN leaves it to the caller's own policies, any other name does not; without trust nothing helps.
    @ParameterizedTest(name = "trust in {0}, caller''s own policy allows {1} -> {2}")
    @CsvSource({
        "arn:aws:iam::111122223333:root,                         sts:AssumeRole, true",
        "arn:aws:iam::111122223333:root,                         sts:TagSession, false",
        "111122223333,                                           sts:AssumeRole, true",
        "444455556666,                                           sts:AssumeRole, false",
        "arn:aws:iam::111122223333:role/function,                sts:TagSession, true",
        "arn:aws:iam::111122223333:role/functions,               sts:AssumeRole, false",
        "arn:aws:sts::111122223333:assumed-role/function/f1,     sts:TagSession, true",
        "arn:aws:sts::111122223333:assumed-role/function/f2,     sts:AssumeRole, false",
    })
    void a_principal_of_the_account_is_trusted_by_its_name(String principal, String own, boolean allowed) {
        var trust = trust("\"Action\": \"sts:AssumeRole\", \"Principal\": {\"AWS\": \"" + principal + "\"}");

        assertThat(decide(trust, own, "sts:AssumeRole", FUNCTION, Map.of()) instanceof Allowed)
                .isEqualTo(allowed);
    }

    @Test
    void tags_need_a_permission_of_their_own() {
        var untagged = trust("\"Action\": \"sts:AssumeRole\", \"Principal\": {\"AWS\": \"111122223333\"}");
        var tagged = trust(
                "\"Action\": [\"sts:AssumeRole\", \"sts:TagSession\"], \"Principal\": {\"AWS\": \"111122223333\"}");

        assertThat(decide(tagged, "sts:*", "sts:TagSession", FUNCTION, Map.of()))
                .isInstanceOf(Allowed.class);
        assertThat(decide(untagged, "sts:*", "sts:TagSession", FUNCTION, Map.of()))
                .extracting(denied -> ((Denied) denied).because())
                .isEqualTo("no statement of the trust policy allows it");
    }

    /// IAM User Guide, "Passing session tags in AWS STS" and "AWS STS condition keys".
    @ParameterizedTest(name = "{0} {1}: {2} is allowed, {3} is not")
    @CsvSource(delimiter = '|', textBlock = """
            StringEquals              | sts:ExternalId              | 12345 | 1234
            StringLike                | sts:RoleSessionName         | ann-* | ann
            StringEquals              | aws:RequestTag/sub          | ann   | bob
            ForAllValues:StringEquals | aws:TagKeys                 | sub   | sub2
            """)
    void a_trust_policy_may_say_what_must_be_passed(String operator, String key, String right, String wrong) {
        var trust = trust("\"Action\": \"sts:AssumeRole\", \"Principal\": {\"AWS\": \"111122223333\"},"
                + " \"Condition\": {\"" + operator + "\": {\"" + key + "\": \"" + right + "\"}}");
        var passed = right.replace("*", "7");

        assertThat(decide(trust, "sts:*", "sts:AssumeRole", FUNCTION, Map.of(key, List.of(passed))))
                .isInstanceOf(Allowed.class);
        assertThat(decide(trust, "sts:*", "sts:AssumeRole", FUNCTION, Map.of(key, List.of(wrong))))
                .isInstanceOf(Denied.class);
    }

    @Test
    void a_tag_must_be_the_callers_own_where_the_trust_policy_says_so() {
        var trust = trust("\"Action\": \"sts:TagSession\", \"Principal\": {\"AWS\": \"111122223333\"},"
                + " \"Condition\": {\"StringEquals\": {\"aws:RequestTag/sub\": \"${aws:PrincipalTag/sub}\"}}");
        var tagged = new Who.Aws(new Caller(
                "ASIAFUNCTION",
                new Principal.AssumedRole(ACCOUNT, "function", "f1"),
                new Session(Map.of("sub", "ann"), List.of(), List.of(), Map.of())));
        var own = Map.of("aws:RequestTag/sub", List.of("ann"));
        var anothers = Map.of("aws:RequestTag/sub", List.of("bob"));

        assertThat(decide(trust, "sts:*", "sts:TagSession", tagged, own)).isInstanceOf(Allowed.class);
        assertThat(decide(trust, "sts:*", "sts:TagSession", tagged, anothers)).isInstanceOf(Denied.class);
        assertThat(decide(trust, "sts:*", "sts:TagSession", FUNCTION, own)).isInstanceOf(Denied.class);
    }

    /// Amazon Cognito Developer Guide, "Role trust and permissions": audience and method must be pinned.
    @Test
    void an_identity_of_the_pool_is_trusted_by_audience_and_method() {
        var trust = trust("\"Action\": [\"sts:AssumeRoleWithWebIdentity\", \"sts:TagSession\"],"
                + " \"Principal\": {\"Federated\": \"" + COGNITO + "\"},"
                + " \"Condition\": {\"StringEquals\": {\"" + COGNITO + ":aud\": \"" + POOL + "\"},"
                + " \"ForAnyValue:StringLike\": {\"" + COGNITO + ":amr\": \"authenticated\"}}");
        var user = Map.of(COGNITO + ":aud", List.of(POOL), COGNITO + ":amr", List.of("authenticated", "pool"));
        var guest = Map.of(COGNITO + ":aud", List.of(POOL), COGNITO + ":amr", List.of("unauthenticated"));
        var elsewhere = Map.of(COGNITO + ":aud", List.of(POOL + "x"), COGNITO + ":amr", List.of("authenticated"));

        assertThat(web(trust, COGNITO, user)).isInstanceOf(Allowed.class);
        assertThat(web(trust, COGNITO, guest)).isInstanceOf(Denied.class);
        assertThat(web(trust, COGNITO, elsewhere)).isInstanceOf(Denied.class);
        assertThat(web(trust, "accounts.google.com", user)).isInstanceOf(Denied.class);
        assertThat(decide(trust, "sts:*", "sts:AssumeRole", new Who.Federated(COGNITO), user))
                .isInstanceOf(Denied.class);
    }

    @Test
    void a_service_is_trusted_by_its_name() {
        var trust = trust("\"Action\": \"sts:AssumeRole\", \"Principal\": {\"Service\": \"lambda.amazonaws.com\"}");

        assertThat(decide(trust, "sts:*", "sts:AssumeRole", new Who.Service("lambda.amazonaws.com"), Map.of()))
                .isInstanceOf(Allowed.class);
        assertThat(decide(trust, "sts:*", "sts:AssumeRole", new Who.Service("ec2.amazonaws.com"), Map.of()))
                .isInstanceOf(Denied.class);
        assertThat(decide(trust, "sts:*", "sts:AssumeRole", FUNCTION, Map.of())).isInstanceOf(Denied.class);
    }

    /// AWS STS API Reference, "AssumeRole": "You cannot call AssumeRole by using AWS account root user credentials".
    @Test
    void the_account_itself_takes_on_no_role() {
        var trust = trust("\"Action\": \"sts:AssumeRole\", \"Principal\": {\"AWS\": \"111122223333\"}");
        var root = new Who.Aws(new Caller("AKIAROOT", new Principal.Root(ACCOUNT)));

        assertThat(decide(trust, "sts:*", "sts:AssumeRole", root, Map.of())).isInstanceOf(Denied.class);
    }

    @Test
    void a_trust_policy_that_names_nobody_stops_the_start() {
        var nobody = trust("\"Action\": \"sts:AssumeRole\", \"Resource\": \"*\"");

        assertThatExceptionOfType(MalformedPolicy.class)
                .isThrownBy(() -> decide(nobody, "sts:*", "sts:AssumeRole", FUNCTION, Map.of()))
                .withMessage("trust / statement 1: a policy of a resource must name principals");
    }

    /// IAM User Guide, "AWS JSON policy elements: NotPrincipal": "nor in an IAM role trust policy".
    @Test
    void a_trust_policy_that_spares_somebody_stops_the_start() {
        var sparing = Policy.parse(
                "trust",
                "{\"Statement\": {\"Effect\": \"Deny\", \"Action\": \"*\", \"NotPrincipal\": {\"AWS\": \"111122223333\"}}}");

        assertThatExceptionOfType(MalformedPolicy.class)
                .isThrownBy(() -> decide(sparing, "sts:*", "sts:AssumeRole", FUNCTION, Map.of()))
                .withMessage("trust / statement 1: a trust policy has no NotPrincipal");
    }

    private static Decision web(Policy trust, String provider, Map<String, List<String>> keys) {
        return decide(trust, "sts:*", "sts:AssumeRoleWithWebIdentity", new Who.Federated(provider), keys);
    }

    private static Decision decide(
            Policy trust, String ownAction, String action, Who who, Map<String, List<String>> keys) {
        var target = role("files", trust, "s3:GetObject");
        var function = role("function", trust, ownAction);
        return new RoleTrust(new Roles(List.of(target, function)), NOON)
                .mayAssume(target, new Assuming(action, who, keys));
    }

    private static Role role(String name, Policy trust, String action) {
        var own = "{\"Effect\": \"Allow\", \"Action\": \"" + action + "\", \"Resource\": \"*\"}";
        return new Role(
                name,
                "arn:aws:iam::111122223333:role/" + name,
                "AROA" + name,
                trust,
                List.of(Policy.parse("own", "{\"Version\": \"2012-10-17\", \"Statement\": " + own + "}")),
                null,
                Duration.ofHours(1));
    }

    private static Policy trust(String statement) {
        return Policy.parse(
                "trust", "{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"Allow\", " + statement + "}}");
    }
}
