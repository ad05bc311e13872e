package io.stratus.local.sts;

import static io.stratus.local.sts.LocalSts.ACCOUNT;
import static io.stratus.local.sts.LocalSts.arn;
import static io.stratus.local.sts.LocalSts.role;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.local.iam.Principal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.PolicyDescriptorType;
import software.amazon.awssdk.services.sts.model.StsException;
import software.amazon.awssdk.services.sts.model.Tag;

/// Expected answers: STS API Reference, AssumeRole and "Common Errors"; IAM User Guide, "Pass session tags in AWS STS".
class AssumeRoleTest {

    static final String TRUSTS_ACCOUNT = """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
              "Principal": {"AWS": "arn:aws:iam::000000000000:root"}, "Action": "sts:AssumeRole"}]}""";

    private static final String TRUSTS_FUNCTION = """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
              "Principal": {"AWS": "arn:aws:iam::000000000000:role/function"}, "Action": %s%s}]}""";

    private static final String TAGGING = "[\"sts:AssumeRole\", \"sts:TagSession\", \"sts:SetSourceIdentity\"]";

    private final LocalSts sts = new LocalSts(
            role("function", TRUSTS_ACCOUNT),
            role("ofAnn", """
                    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                      "Principal": {"AWS": "arn:aws:iam::000000000000:user/ann"}, "Action": "sts:AssumeRole"}]}"""),
            role("ofAccount", TRUSTS_ACCOUNT),
            role("lister", TRUSTS_ACCOUNT, """
                    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
                      "Resource": "arn:aws:iam::000000000000:role/ofAccount"}]}"""),
            role("files", TRUSTS_FUNCTION.formatted(TAGGING, "")),
            role("plain", TRUSTS_FUNCTION.formatted("\"sts:AssumeRole\"", "")),
            role(
                    "external",
                    TRUSTS_FUNCTION.formatted(
                            "\"sts:AssumeRole\"",
                            ", \"Condition\": {\"StringEquals\": {\"sts:ExternalId\": \"s3cr3t\"}}")),
            role(
                    "tagged",
                    TRUSTS_FUNCTION.formatted(
                            TAGGING,
                            ", \"Condition\": {\"StringLike\": {\"aws:RequestTag/sub\": \"ann-*\"},"
                                    + " \"ForAllValues:StringEquals\": {\"aws:TagKeys\": \"sub\"}}")),
            role("others", """
                    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                      "Principal": {"AWS": "arn:aws:iam::000000000000:role/another"}, "Action": "sts:AssumeRole"}]}"""),
            role("next", """
                    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                      "Principal": {"AWS": "arn:aws:iam::000000000000:role/files"}, "Action": %s}]}""".formatted(TAGGING)));

    private final StsClient function = sts.as("function");

    @AfterEach
    void close() {
        sts.close();
    }

    @Test
    void a_trusted_caller_gets_credentials_that_stand_for_a_session_of_the_role() {
        var assumed = assume("files", request -> {});

        var identity = sts.as(assumed.credentials()).getCallerIdentity();

        assertThat(identity.arn()).isEqualTo("arn:aws:sts::000000000000:assumed-role/files/ann");
        assertThat(identity.userId()).isEqualTo("AROAfiles:ann");
        assertThat(assumed.assumedRoleUser().arn()).isEqualTo(identity.arn());
        assertThat(assumed.assumedRoleUser().assumedRoleId()).isEqualTo(identity.userId());
        assertThat(assumed.packedPolicySize()).isNull();
    }

    @Test
    void a_caller_whom_the_role_does_not_trust_is_refused_and_only_the_console_knows_why() {
        assertRefused(
                () -> assume("others", request -> {}),
                403,
                "AccessDenied",
                "User: arn:aws:sts::000000000000:assumed-role/function/function is not authorized to perform:"
                        + " sts:AssumeRole on resource: arn:aws:iam::000000000000:role/others");
        assertThat(sts.console)
                .containsExactly("arn:aws:sts::000000000000:assumed-role/function/function:"
                        + " no statement of role function allows it");
    }

    @Test
    void where_the_role_trusts_the_account_the_callers_own_policies_decide() {
        var allowed = sts.as("lister").assumeRole(request("ofAccount").build());

        assertThat(allowed.credentials()).isNotNull();
        assertDenied(() -> assume("ofAccount", request -> {}));
        assertDenied(() -> sts.as("lister").assumeRole(request("lister").build()));
    }

    @Test
    void a_role_that_does_not_exist_is_refused_alike() {
        assertRefused(
                () -> assume("nobody", request -> {}),
                403,
                "AccessDenied",
                "User: arn:aws:sts::000000000000:assumed-role/function/function is not authorized to perform:"
                        + " sts:AssumeRole on resource: arn:aws:iam::000000000000:role/nobody");
    }

    @Test
    void the_account_itself_takes_on_no_role() {
        var root = sts.as(sts.keys.issue(new Principal.Root(ACCOUNT)));

        assertRefused(
                () -> root.assumeRole(request("function").build()),
                403,
                "AccessDenied",
                "Roles may not be assumed by root accounts.");
    }

    @Test
    void an_external_id_must_be_the_one_that_the_trust_policy_asks_for() {
        assertThat(assume("external", request -> request.externalId("s3cr3t")).credentials())
                .isNotNull();
        assertDenied(() -> assume("external", request -> request.externalId("s3cr3u")));
        assertDenied(() -> assume("external", request -> {}));
    }

    @Test
    void a_session_lasts_an_hour_unless_asked_otherwise() {
        var usual = assume("files", request -> {}).credentials().expiration();
        var brief = assume("files", request -> request.durationSeconds(900))
                .credentials()
                .expiration();

        var now = sts.clock.instant().truncatedTo(ChronoUnit.SECONDS);
        assertThat(usual).isEqualTo(now.plus(Duration.ofHours(1)));
        assertThat(brief).isEqualTo(now.plus(Duration.ofMinutes(15)));
    }

    @Test
    void a_session_ends_when_it_said_it_would() {
        var session =
                sts.as(assume("files", request -> request.durationSeconds(900)).credentials());
        sts.clock.step(Duration.ofSeconds(899));
        assertThat(session.getCallerIdentity().account()).isEqualTo(ACCOUNT);

        sts.clock.step(Duration.ofSeconds(1));

        assertThatThrownBy(session::getCallerIdentity).hasMessageContaining("is expired");
    }

    @Test
    void no_session_is_shorter_than_fifteen_minutes_or_longer_than_twelve_hours() {
        assertRefused(
                () -> assume("files", request -> request.durationSeconds(899)),
                400,
                "ValidationError",
                "1 validation error detected: Value '899' at 'durationSeconds' failed to satisfy constraint: Member must"
                        + " have value greater than or equal to 900");
        assertRefused(
                () -> assume("files", request -> request.durationSeconds(43_201)),
                400,
                "ValidationError",
                "1 validation error detected: Value '43201' at 'durationSeconds' failed to satisfy constraint: Member"
                        + " must have value less than or equal to 43200");
    }

    @Test
    void a_session_lasts_no_longer_than_its_role_allows() {
        var user = sts.as(sts.keys.issue(new Principal.User(ACCOUNT, "ann")));

        var longest = user.assumeRole(request("ofAnn").durationSeconds(7_200).build());

        assertThat(longest.credentials()).isNotNull();
        assertRefused(
                () -> user.assumeRole(request("ofAnn").durationSeconds(7_201).build()),
                400,
                "ValidationError",
                "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
    }

    @Test
    void a_session_taken_on_from_another_lasts_no_longer_than_an_hour() {
        assertThat(assume("files", request -> request.durationSeconds(3_600)).credentials())
                .isNotNull();
        assertRefused(
                () -> assume("files", request -> request.durationSeconds(3_601)),
                400,
                "ValidationError",
                "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining");
    }

    @Test
    void a_session_name_has_2_to_64_of_certain_characters() {
        assertThat(assume("files", request -> request.roleSessionName("a=b,c.d@e-f_+"))
                        .credentials())
                .isNotNull();
        assertThat(assume("files", request -> request.roleSessionName("n".repeat(64)))
                        .credentials())
                .isNotNull();
        assertInvalid(request -> request.roleSessionName("n".repeat(65)), "length less than or equal to 64");
        assertInvalid(request -> request.roleSessionName("n"), "length greater than or equal to 2");
        assertInvalid(request -> request.roleSessionName("a b"), "pattern: [\\w+=,.@-]*");
        assertInvalid(request -> request.roleSessionName(null), "Value null at 'roleSessionName'");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        assertInvalid(
                request -> request.roleSessionName("n").durationSeconds(1).externalId("x"),
                "3 validation errors detected: Value 'n' at 'roleSessionName'",
                "; Value '1' at 'durationSeconds'",
                "; Value 'x' at 'externalId'");
    }

    @Test
    void a_role_is_named_by_an_arn() {
        assertInvalid(request -> request.roleArn("role/files-of-my-account"), "role/files-of-my-account is invalid");
        assertInvalid(request -> request.roleArn("arn:aws"), "'roleArn'", "greater than or equal to 20");
    }

    @Test
    void a_session_policy_is_kept_with_the_session() {
        var assumed = assume("files", request -> request.policy(policy("arn:aws:s3:::files/*")));

        var session = sts.issued(assumed.credentials().accessKeyId()).session();
        assertThat(session.policies()).hasSize(1);
        assertThat(assumed.packedPolicySize()).isBetween(1, 100);
    }

    @Test
    void a_session_policy_that_is_none_is_refused() {
        for (var policy : List.of("{", "[]", "{\"Statement\": [{\"Effect\": \"Perhaps\"}]}", TRUSTS_ACCOUNT)) {
            assertRefused(
                    () -> assume("files", request -> request.policy(policy)), 400, "MalformedPolicyDocument", null);
        }
    }

    @Test
    void a_session_policy_has_at_most_2048_characters() {
        var longest = policy("arn:aws:s3:::files/"
                + "a".repeat(2_048 - policy("arn:aws:s3:::files/").length()));

        assertThat(assume("files", request -> request.policy(longest)).credentials())
                .isNotNull();
        assertInvalid(request -> request.policy(longest + " "), "'policy'", "length less than or equal to 2048");
        assertInvalid(request -> request.policy(policy("arn:aws:s3:::files/€")), "'policy'", "pattern");
    }

    @Test
    void what_does_not_fit_the_packed_space_is_refused() {
        assertRefused(() -> assume("files", request -> request.tags(tags(50, 100))), 400, "PackedPolicyTooLarge", null);
        assertThat(assume("files", request -> request.tags(tags(50, 1))).packedPolicySize())
                .isBetween(1, 100);
    }

    @Test
    void what_is_not_emulated_is_named() {
        assertRefused(
                () -> assume(
                        "files",
                        request -> request.policyArns(PolicyDescriptorType.builder()
                                .arn("arn:aws:iam::aws:policy/ReadOnlyAccess")
                                .build())),
                400,
                "InvalidParameterValue",
                "The local run does not emulate the parameter PolicyArns");
        assertRefused(
                () -> assume("files", request -> request.serialNumber("arn:aws:iam::000000000000:mfa/ann")),
                400,
                "InvalidParameterValue",
                "The local run does not emulate the parameter SerialNumber");
        assertRefused(
                function::getSessionToken,
                400,
                "InvalidAction",
                "Could not find operation GetSessionToken for version 2011-06-15");
    }

    @Test
    void tags_become_the_sessions() {
        var assumed = assume("files", request -> request.tags(tag("sub", "ann-1"), tag("Team", "")));

        assertThat(sts.issued(assumed.credentials().accessKeyId()).session().tags())
                .isEqualTo(Map.of("sub", "ann-1", "Team", ""));
    }

    @Test
    void tags_are_passed_only_where_the_role_lets_them_be() {
        assertThat(assume("plain", request -> {}).credentials()).isNotNull();
        assertRefused(
                () -> assume("plain", request -> request.tags(tag("sub", "ann-1"))),
                403,
                "AccessDenied",
                "User: arn:aws:sts::000000000000:assumed-role/function/function is not authorized to perform:"
                        + " sts:TagSession on resource: arn:aws:iam::000000000000:role/plain");
    }

    @Test
    void a_trust_policy_may_ask_for_certain_tags() {
        assertThat(assume("tagged", request -> request.tags(tag("sub", "ann-1")))
                        .credentials())
                .isNotNull();
        assertDenied(() -> assume("tagged", request -> request.tags(tag("sub", "bob-1"))));
        assertDenied(() -> assume("tagged", request -> request.tags(tag("sub", "ann-1"), tag("admin", "yes"))));
        assertDenied(() -> assume("tagged", request -> {}));
    }

    @Test
    void tags_keep_to_their_limits() {
        assertThat(assume("files", request -> request.tags(tag("k".repeat(128), "v".repeat(256))))
                        .credentials())
                .isNotNull();
        assertInvalid(request -> request.tags(tag("k".repeat(129), "v")), "'tags.1.member.key'", "equal to 128");
        assertInvalid(request -> request.tags(tag("k", "v".repeat(257))), "'tags.1.member.value'", "equal to 256");
        assertInvalid(request -> request.tags(tag("a", "b"), tag("", "v")), "'tags.2.member.key'", "pattern");
        assertInvalid(request -> request.tags(tag("k", "a*b")), "'tags.1.member.value'", "pattern");
        assertInvalid(request -> request.tags(tags(51, 1)), "'tags'", "length less than or equal to 50");
    }

    @Test
    void no_two_tags_have_one_key_in_whatever_case() {
        assertRefused(
                () -> assume("files", request -> request.tags(tag("sub", "ann"), tag("Sub", "bob"))),
                400,
                "InvalidParameterValue",
                "Duplicate tag keys found. Please note that Tag keys are case insensitive.");
    }

    @Test
    void keys_of_aws_are_not_ours_to_set() {
        assertRefused(
                () -> assume("files", request -> request.tags(tag("AWS:sub", "ann"))),
                400,
                "InvalidParameterValue",
                null);
        assertThat(assume("files", request -> request.tags(tag("aws.sub", "ann")))
                        .credentials())
                .isNotNull();
    }

    @Test
    void a_transitive_tag_goes_on_to_the_next_session_and_no_other_does() {
        var first = assume(
                "files",
                request -> request.tags(tag("sub", "ann"), tag("team", "red")).transitiveTagKeys("sub"));

        var second = sts.as(first.credentials()).assumeRole(request("next").build());

        var session = sts.issued(second.credentials().accessKeyId()).session();
        assertThat(session.tags()).isEqualTo(Map.of("sub", "ann"));
        assertThat(session.transitive()).containsExactly("sub");
    }

    @Test
    void a_transitive_tag_cannot_be_overridden_in_whatever_case() {
        var first = assume(
                "files",
                request -> request.tags(tag("sub", "ann"), tag("team", "red")).transitiveTagKeys("sub"));
        var session = sts.as(first.credentials());

        assertRefused(
                () -> session.assumeRole(request("next").tags(tag("SUB", "bob")).build()),
                400,
                "InvalidParameterValue",
                "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key"
                        + " from the calling session.");
        assertThat(session.assumeRole(request("next").tags(tag("team", "blue")).build())
                        .credentials())
                .isNotNull();
    }

    @Test
    void only_a_tag_that_is_passed_can_be_transitive() {
        assertRefused(
                () -> assume("files", request -> request.tags(tag("sub", "ann")).transitiveTagKeys("team")),
                400,
                "InvalidParameterValue",
                null);
    }

    @Test
    void a_source_identity_stays_through_a_chain_and_cannot_change() {
        var first = assume("files", request -> request.sourceIdentity("ann"));
        var session = sts.as(first.credentials());

        var second = session.assumeRole(request("next").build());

        assertThat(first.sourceIdentity()).isEqualTo("ann");
        assertThat(second.sourceIdentity()).isEqualTo("ann");
        assertThat(sts.issued(second.credentials().accessKeyId()).session().keys())
                .containsEntry("aws:SourceIdentity", List.of("ann"));
        assertRefused(
                () -> session.assumeRole(request("next").sourceIdentity("bob").build()),
                403,
                "AccessDenied",
                "User: arn:aws:sts::000000000000:assumed-role/files/ann is not authorized to perform:"
                        + " sts:SetSourceIdentity on resource: arn:aws:iam::000000000000:role/next");
        assertDenied(() -> assume("plain", request -> request.sourceIdentity("ann")));
    }

    private AssumeRoleResponse assume(String role, Consumer<AssumeRoleRequest.Builder> more) {
        var request = request(role);
        more.accept(request);
        return function.assumeRole(request.build());
    }

    private static AssumeRoleRequest.Builder request(String role) {
        return AssumeRoleRequest.builder().roleArn(arn(role)).roleSessionName("ann");
    }

    private void assertDenied(ThrowingCallable call) {
        assertRefused(call, 403, "AccessDenied", null);
    }

    private void assertInvalid(Consumer<AssumeRoleRequest.Builder> more, String... words) {
        assertThatThrownBy(() -> assume("files", more)).isInstanceOfSatisfying(StsException.class, refused -> {
            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ValidationError");
            assertThat(refused.awsErrorDetails().errorMessage()).contains(words);
        });
    }

    static void assertRefused(ThrowingCallable call, int status, String code, @Nullable String message) {
        assertThatThrownBy(call).isInstanceOfSatisfying(StsException.class, refused -> {
            assertThat(refused.statusCode()).isEqualTo(status);
            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo(code);
            if (message != null) {
                assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo(message);
            }
        });
    }

    private static String policy(String resource) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\","
                + "\"Resource\":\"" + resource + "\"}]}";
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    /// Tags that no compression makes much shorter.
    private static List<Tag> tags(int count, int length) {
        var random = new Random(1);
        return IntStream.range(0, count)
                .mapToObj(i -> tag(
                        "k" + i,
                        random.ints(length, 'a', 'z' + 1)
                                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                                .toString()))
                .toList();
    }
}
