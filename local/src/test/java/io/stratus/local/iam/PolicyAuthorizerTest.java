package io.stratus.local.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stratus.local.http.Fields;
import io.stratus.local.http.Incoming;
import io.stratus.local.iam.Decision.Allowed;
import io.stratus.local.iam.Decision.Denied;
import io.stratus.local.iam.policy.MalformedPolicy;
import io.stratus.local.iam.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyAuthorizerTest {

    private static final String ACCOUNT = "111122223333";
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));
    private static final String FILE = "arn:aws:s3:::files/private/ann/a.txt";
    private static final Access READ = Access.to("s3:GetObject", FILE);
    private static final Principal.AssumedRole SESSION = new Principal.AssumedRole(ACCOUNT, "files", "ann");

    private static final Incoming REQUEST = new Incoming(
            "GET",
            "/",
            null,
            Fields.of("User-Agent", "aws-cli/2")
                    .with(
                            "Authorization",
                            "AWS4-HMAC-SHA256 Credential=ASIAEXAMPLE/20261124/eu-central-1/s3/aws4_request,"
                                    + " SignedHeaders=host, Signature=0"),
            new byte[0],
            false,
            "127.0.0.1");

    @Test
    void what_no_statement_allows_is_denied() {
        var decision = decide(List.of(allow("s3:PutObject")), null, List.of(), List.of());

        assertThat(decision).isEqualTo(new Denied(READ, "no statement of role files allows it", false));
    }

    @Test
    void an_explicit_deny_wins_wherever_it_stands_and_is_named() {
        var allow = allow("s3:GetObject");
        var deny =
                policy("stop", "\"Sid\": \"Never\", \"Effect\": \"Deny\", \"Action\": \"s3:*\", \"Resource\": \"*\"");
        var resourceDeny = forAnyone("bucket", "Deny", "s3:GetObject");
        var denied = new Denied(READ, "stop / Never", true);

        assertThat(decide(List.of(allow), allow, List.of(allow), List.of())).isEqualTo(new Allowed());
        assertThat(decide(List.of(allow, deny), allow, List.of(allow), List.of()))
                .isEqualTo(denied);
        assertThat(decide(List.of(allow), deny, List.of(allow), List.of())).isEqualTo(denied);
        assertThat(decide(List.of(allow), allow, List.of(allow, deny), List.of()))
                .isEqualTo(denied);
        assertThat(decide(List.of(allow), allow, List.of(allow), List.of(resourceDeny)))
                .isEqualTo(new Denied(READ, "bucket / statement 1", true));
    }

    @Test
    void boundary_and_each_session_policy_must_allow_too() {
        var read = allow("s3:GetObject");
        var write = allow("s3:PutObject");

        assertThat(decide(List.of(read), read, List.of(read, read), List.of())).isEqualTo(new Allowed());
        assertThat(decide(List.of(read), write, List.of(), List.of()))
                .isEqualTo(new Denied(READ, "no statement of s3:PutObject allows it, which limits role files", false));
        assertThat(decide(List.of(read), read, List.of(read, write), List.of())).isInstanceOf(Denied.class);
    }

    /// IAM User Guide, "Policy evaluation for requests within a single account", on resource-based policies, and
    /// "Permissions boundaries for IAM entities": a session's ARN grants past all implicit denies, a role's ARN
    /// past that of the identity policies, the account's past none.
    @ParameterizedTest(name = "{0}: identity {1}, boundary {2}, session {3} -> {4}")
    @CsvSource({
        "arn:aws:sts::111122223333:assumed-role/files/ann, false, false, false, true",
        "arn:aws:sts::111122223333:assumed-role/files/bob, false, true,  true,  false",
        "arn:aws:iam::111122223333:role/files,             false, true,  true,  true",
        "arn:aws:iam::111122223333:role/files,             false, false, true,  false",
        "arn:aws:iam::111122223333:role/files,             false, true,  false, false",
        "arn:aws:iam::111122223333:role/other,             false, true,  true,  false",
        "*,                                                false, true,  true,  true",
        "*,                                                false, true,  false, false",
        "arn:aws:iam::111122223333:root,                   false, true,  true,  false",
        "arn:aws:iam::111122223333:root,                   true,  true,  true,  true",
        "111122223333,                                     false, true,  true,  false",
        "444455556666,                                     true,  true,  true,  true",
    })
    void a_resource_policy_grants_by_how_directly_it_names_the_caller(
            String principal, boolean identity, boolean boundary, boolean session, boolean allowed) {
        var resource = policy(
                "bucket",
                "\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\", \"Principal\": {\"AWS\": \""
                        + principal + "\"}");

        var decision = decide(
                List.of(allow(identity ? "s3:GetObject" : "s3:PutObject")),
                allow(boundary ? "s3:GetObject" : "s3:PutObject"),
                List.of(allow(session ? "s3:GetObject" : "s3:PutObject")),
                List.of(resource));

        assertThat(decision instanceof Allowed).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "NotPrincipal {0} denies: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            "arn:aws:sts::111122223333:assumed-role/files/ann", "arn:aws:iam::111122223333:role/files", "111122223333" | false
            "arn:aws:sts::111122223333:assumed-role/files/ann", "arn:aws:iam::111122223333:role/files"                 | true
            "arn:aws:sts::111122223333:assumed-role/files/bob", "arn:aws:iam::111122223333:role/files", "111122223333" | true
            """)
    void not_principal_spares_only_whom_it_names_by_every_name(String names, boolean denied) {
        var resource = policy(
                "bucket",
                "\"Effect\": \"Deny\", \"Action\": \"*\", \"Resource\": \"*\", \"NotPrincipal\": {\"AWS\": [" + names
                        + "]}");

        var decision = decide(List.of(allow("s3:GetObject")), null, List.of(), List.of(resource));

        assertThat(decision instanceof Denied).isEqualTo(denied);
    }

    @Test
    void no_identity_policy_binds_the_account_itself_but_a_resources_deny_does() {
        var root = new Caller("AKIAROOT", new Principal.Root(ACCOUNT));
        var roles = new Roles(List.of());
        ResourcePolicies closed = _ -> List.of(forAnyone("bucket", "Deny", "s3:GetObject"));

        assertThat(new PolicyAuthorizer(roles, ResourcePolicies.NONE, NOON).decide(root, READ, REQUEST))
                .isEqualTo(new Allowed());
        assertThat(new PolicyAuthorizer(roles, closed, NOON).decide(root, READ, REQUEST))
                .isEqualTo(new Denied(READ, "bucket / statement 1", true));
    }

    @Test
    void a_user_and_a_session_of_no_role_of_the_templates_may_do_nothing() {
        var authorizer = new PolicyAuthorizer(new Roles(List.of()), ResourcePolicies.NONE, NOON);
        var user = new Caller("AKIAUSER", new Principal.User(ACCOUNT, "ann"));
        var stranger = new Caller("ASIA", SESSION);

        assertThat(authorizer.decide(user, READ, REQUEST))
                .isEqualTo(new Denied(READ, "no statement of user ann allows it", false));
        assertThat(authorizer.decide(stranger, READ, REQUEST))
                .isEqualTo(new Denied(READ, "no statement of role files allows it", false));
    }

    /// IAM User Guide, "AWS global condition context keys".
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "aws:PrincipalArn,                       arn:aws:iam::111122223333:role/files, arn:aws:iam::111122223333:role/file",
        "aws:PrincipalAccount,                   111122223333,                         111122223334",
        "aws:PrincipalType,                      AssumedRole,                          User",
        "aws:PrincipalTag/sub,                   ann,                                  bob",
        "aws:userid,                             AROAFILES:ann,                        AROAFILES:bob",
        "aws:SourceIp,                           127.0.0.1,                            127.0.0.2",
        "aws:SecureTransport,                    true,                                 false",
        "aws:CurrentTime,                        2026-11-24T12:00:00Z,                 2026-11-24T12:00:01Z",
        "aws:EpochTime,                          1795521600,                           1795521601",
        "aws:RequestedRegion,                    eu-central-1,                         eu-central-2",
        "aws:UserAgent,                          aws-cli/2,                            aws-cli/1",
        "cognito-identity.amazonaws.com:sub,     eu-central-1:1,                       eu-central-1:2",
        "s3:prefix,                              private/ann/,                         private/bob/",
    })
    void every_request_has_the_global_keys_and_its_own(String key, String value, String other) {
        assertThat(decideIf(key, value)).isInstanceOf(Allowed.class);
        assertThat(decideIf(key, other)).isInstanceOf(Denied.class);
    }

    @Test
    void a_session_of_a_role_has_no_user_name() {
        assertThat(decideIf("aws:username", "ann")).isInstanceOf(Denied.class);
    }

    @Test
    void a_service_can_not_set_what_is_true_of_the_caller() {
        var forged = new Access("s3:GetObject", FILE, Map.of("aws:PrincipalAccount", List.of("444455556666")));
        var policies = List.of(policy("p", ifKey("aws:PrincipalAccount", "444455556666")));

        var decision = authorizer(policies, null, List.of()).decide(caller(List.of()), forged, REQUEST);

        assertThat(decision).isInstanceOf(Denied.class);
    }

    @Test
    void an_identity_policy_that_names_a_principal_stops_the_start() {
        var wrong = List.of(forAnyone("wrong", "Allow", "s3:GetObject"));

        assertThatExceptionOfType(MalformedPolicy.class)
                .isThrownBy(() -> authorizer(wrong, null, List.of()))
                .withMessage("wrong / statement 1: a policy of an identity names no principal");
    }

    private static Decision decideIf(String key, String value) {
        var access = new Access("s3:GetObject", FILE, Map.of("s3:prefix", List.of("private/ann/")));
        return authorizer(List.of(policy("p", ifKey(key, value))), null, List.of())
                .decide(caller(List.of()), access, REQUEST);
    }

    private static String ifKey(String key, String value) {
        return "\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\", \"Condition\": {\"StringEquals\": {\""
                + key + "\": \"" + value + "\"}}";
    }

    private static Decision decide(
            List<Policy> identity, @Nullable Policy boundary, List<Policy> session, List<Policy> resource) {
        return authorizer(identity, boundary, resource).decide(caller(session), READ, REQUEST);
    }

    private static PolicyAuthorizer authorizer(
            List<Policy> identity, @Nullable Policy boundary, List<Policy> resource) {
        var role = new Role(
                "files",
                "arn:aws:iam::111122223333:role/files",
                "AROAFILES",
                forAnyone("trust", "Allow", "sts:AssumeRole"),
                identity,
                boundary,
                Duration.ofHours(1));
        return new PolicyAuthorizer(new Roles(List.of(role)), _ -> resource, NOON);
    }

    private static Caller caller(List<Policy> session) {
        return new Caller(
                "ASIAEXAMPLE",
                SESSION,
                new Session(
                        Map.of("sub", "ann"),
                        List.of(),
                        session,
                        Map.of("cognito-identity.amazonaws.com:sub", List.of("eu-central-1:1"))));
    }

    private static Policy allow(String action) {
        return policy(action, "\"Effect\": \"Allow\", \"Action\": \"" + action + "\", \"Resource\": \"*\"");
    }

    private static Policy forAnyone(String name, String effect, String action) {
        return policy(
                name,
                "\"Effect\": \"" + effect + "\", \"Action\": \"" + action
                        + "\", \"Resource\": \"*\", \"Principal\": \"*\"");
    }

    private static Policy policy(String name, String statement) {
        return Policy.parse(name, "{\"Version\": \"2012-10-17\", \"Statement\": [{" + statement + "}]}");
    }
}
