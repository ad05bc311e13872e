package io.stratus.local.sts;

import static io.stratus.local.sts.LocalSts.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.local.iam.Principal;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sts.model.StsException;

/// Expected forms: IAM User Guide, "Where you can use policy variables", and STS API Reference, GetCallerIdentity.
class CallerIdentityTest {

    private final LocalSts sts = new LocalSts(LocalSts.role("files", AssumeRoleTest.TRUSTS_ACCOUNT));

    @AfterEach
    void close() {
        sts.close();
    }

    @Test
    void a_function_is_a_session_of_its_role() {
        var identity = sts.as("files").getCallerIdentity();

        assertThat(identity.arn()).isEqualTo("arn:aws:sts::000000000000:assumed-role/files/function");
        assertThat(identity.userId()).isEqualTo("AROAfiles:function");
        assertThat(identity.account()).isEqualTo(ACCOUNT);
    }

    @Test
    void the_account_is_its_own_user() {
        var identity = sts.as(sts.keys.issue(new Principal.Root(ACCOUNT))).getCallerIdentity();

        assertThat(identity.arn()).isEqualTo("arn:aws:iam::000000000000:root");
        assertThat(identity.userId()).isEqualTo(ACCOUNT);
    }

    @Test
    void a_user_is_named() {
        var identity =
                sts.as(sts.keys.issue(new Principal.User(ACCOUNT, "ann"))).getCallerIdentity();

        assertThat(identity.arn()).isEqualTo("arn:aws:iam::000000000000:user/ann");
        assertThat(identity.account()).isEqualTo(ACCOUNT);
    }

    @Test
    void whoever_does_not_sign_is_nobody() {
        assertThatThrownBy(() -> sts.anyone().getCallerIdentity())
                .isInstanceOfSatisfying(StsException.class, refused -> {
                    assertThat(refused.statusCode()).isEqualTo(403);
                    assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("MissingAuthenticationToken");
                });
    }

    @Test
    void expired_credentials_are_nobodys() {
        var client = sts.as(sts.keys.issue(new Principal.AssumedRole(ACCOUNT, "files", "ann"), Duration.ofMinutes(15)));
        sts.clock.step(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(client.getCallerIdentity().account()).isEqualTo(ACCOUNT);

        sts.clock.step(Duration.ofSeconds(1));

        assertThatThrownBy(client::getCallerIdentity)
                .isInstanceOfSatisfying(
                        StsException.class,
                        refused -> assertThat(refused.awsErrorDetails().errorCode())
                                .isEqualTo("ExpiredToken"));
    }
}
