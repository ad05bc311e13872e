package io.stratus.local.template.view;

import io.stratus.local.template.yaml.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a user pool asks of its users' accounts beyond the password.
///
/// @param mfa MfaConfiguration: OFF (AWS's default), OPTIONAL or ON
/// @param verifiedBeforeUpdate UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate
/// @param recovery names of AccountRecoverySetting; empty where the template says nothing
public record PoolAccounts(String mfa, Set<String> verifiedBeforeUpdate, Set<String> recovery) {

    private static final Set<String> MFA = Set.of("OFF", "OPTIONAL", "ON");

    static PoolAccounts of(Value pool) {
        return new PoolAccounts(mfa(pool), verifiedBeforeUpdate(pool), recovery(pool));
    }

    private static String mfa(Value pool) {
        var configuration = pool.maybe("MfaConfiguration");
        var word = configuration.map(Value::text).orElse("OFF");
        if (!MFA.contains(word)) {
            throw configuration.orElse(pool).wrong("MfaConfiguration is OFF, OPTIONAL or ON");
        }
        var factors = pool.maybe("EnabledMfas").map(Value::texts).orElse(List.of());
        if (!word.equals("OFF") && !factors.equals(List.of("SOFTWARE_TOKEN_MFA"))) {
            throw pool.maybe("EnabledMfas")
                    .or(() -> configuration)
                    .orElse(pool)
                    .wrong("the local run has no second factor but SOFTWARE_TOKEN_MFA");
        }
        return word;
    }

    private static Set<String> verifiedBeforeUpdate(Value pool) {
        return pool.maybe("UserAttributeUpdateSettings")
                .flatMap(settings -> settings.maybe("AttributesRequireVerificationBeforeUpdate"))
                .map(names -> Set.copyOf(names.texts()))
                .orElse(Set.of());
    }

    private static Set<String> recovery(Value pool) {
        return pool
                .maybe("AccountRecoverySetting")
                .flatMap(setting -> setting.maybe("RecoveryMechanisms"))
                .map(Value::list)
                .orElse(List.of())
                .stream()
                .map(mechanism -> mechanism.at("Name").text())
                .collect(Collectors.toUnmodifiableSet());
    }
}
