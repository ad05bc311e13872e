package io.stratus.todo.file;

import static io.stratus.todo.file.Given.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.common.http.Problem;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.StsException;

/// What is asked of STS and how its answer is read; the answer has the form of STS API Reference "AssumeRole".
class StsGrantsTest {

    private static final String ROLE = "arn:aws:iam::123456789012:role/user-files";
    private static final FolderPolicy POLICY = new FolderPolicy("aws", "user-files", "");

    private final S3Wire wire = new S3Wire();
    private final Grants grants = new StsGrants(
            new OnDemand<>(() -> StsClient.builder()
                    .region(Region.EU_CENTRAL_1)
                    .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                    .httpClient(wire)
                    .build()),
            ROLE,
            POLICY);

    private void given() {
        wire.answer(200, """
                <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
                <AccessKeyId>ASIAIOSFODNN7EXAMPLE</AccessKeyId><SecretAccessKey>wJalrXUtnFEMI/K7MDENG</SecretAccessKey>
                <SessionToken>AQoDYXdzEPT</SessionToken><Expiration>2026-11-24T10:15:00Z</Expiration>
                </Credentials></AssumeRoleResult></AssumeRoleResponse>""");
    }

    private String asked(String parameter) {
        return wire.form().getOrDefault(parameter, "none");
    }

    @Test
    void the_role_is_assumed_for_one_user_and_15_minutes() {
        given();

        var credentials = grants.grant(ANN, Access.SESSION);

        assertThat(credentials)
                .isEqualTo(new FolderCredentials(
                        "ASIAIOSFODNN7EXAMPLE",
                        "wJalrXUtnFEMI/K7MDENG",
                        "AQoDYXdzEPT",
                        Instant.parse("2026-11-24T10:15:00Z")));
        assertThat(asked("Action")).isEqualTo("AssumeRole");
        assertThat(asked("RoleArn")).isEqualTo(ROLE);
        assertThat(asked("RoleSessionName")).isEqualTo(ANN.user().sub());
        assertThat(asked("DurationSeconds")).isEqualTo("900");
        assertThat(asked("Tags.member.1.Key")).isEqualTo("sub");
        assertThat(asked("Tags.member.1.Value")).isEqualTo(ANN.user().sub());
        assertThat(wire.form()).doesNotContainKey("Tags.member.2.Key");
    }

    @Test
    void the_session_policy_says_what_it_is_for() {
        given();
        given();

        grants.grant(ANN, Access.SESSION);
        assertThat(asked("Policy")).contains("s3:PutObject", ANN.prefix());

        grants.grant(ANN, Access.SESSION_READ_ONLY);
        assertThat(asked("Policy")).contains(ANN.prefix()).doesNotContain("s3:PutObject");
    }

    @Test
    void what_passes_is_503_and_what_does_not_is_our_fault() {
        for (int attempt = 1; attempt <= 4; attempt++) {
            wire.refuseQuery(400, "Throttling");
        }
        assertThatThrownBy(() -> grants.grant(ANN, Access.FILES))
                .isInstanceOfSatisfying(
                        Problem.Thrown.class,
                        thrown -> assertThat(thrown.problem().status()).isEqualTo(503));

        wire.refuseQuery(403, "AccessDenied");
        assertThatThrownBy(() -> grants.grant(ANN, Access.FILES)).isInstanceOf(StsException.class);
    }
}
