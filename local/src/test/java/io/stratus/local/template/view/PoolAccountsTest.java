package io.stratus.local.template.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.local.template.Samples;
import io.stratus.local.template.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolAccountsTest {

    @TempDir
    private Path folder;

    @Test
    void a_pool_that_says_nothing_asks_nothing() throws IOException {
        assertThat(accounts("{UserPoolName: p}")).isEqualTo(new PoolAccounts("OFF", Set.of(), Set.of()));
    }

    @Test
    void a_pool_says_what_it_asks() throws IOException {
        assertThat(accounts("""
                {MfaConfiguration: 'ON', EnabledMfas: [SOFTWARE_TOKEN_MFA],
                 UserAttributeUpdateSettings: {AttributesRequireVerificationBeforeUpdate: [email]},
                 AccountRecoverySetting: {RecoveryMechanisms: [{Name: admin_only, Priority: 1}]}}
                """)).isEqualTo(new PoolAccounts("ON", Set.of("email"), Set.of("admin_only")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{MfaConfiguration: SOMETIMES} | MfaConfiguration is OFF, OPTIONAL or ON",
                "{MfaConfiguration: OPTIONAL} | the local run has no second factor but SOFTWARE_TOKEN_MFA",
                "{MfaConfiguration: 'ON', EnabledMfas: [SMS_MFA]} | the local run has no second factor but SOFTWARE_TOKEN_MFA"
            })
    void a_second_factor_that_the_local_run_lacks_is_refused(String properties, String message) {
        assertThatThrownBy(() -> accounts(properties)).hasMessageEndingWith(message);
    }

    private PoolAccounts accounts(String properties) throws IOException {
        var file = Files.writeString(
                folder.resolve("a.yaml"),
                "Resources: {Pool: {Type: 'AWS::Cognito::UserPool', Properties: " + properties.strip() + "}}");
        return UserPoolResource.all(Stack.read(file, Map.of(), Samples.SURROUNDINGS))
                .getFirst()
                .accounts();
    }
}
