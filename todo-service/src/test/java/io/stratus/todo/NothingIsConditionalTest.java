package io.stratus.todo;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.stratus.common.HouseRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/// The must-fail fixtures of a rule that needs Spring, which `common` does not have.
class NothingIsConditionalTest {

    @Profile("local")
    private record ForOneProfile() {}

    private record ForOneProperty() {
        @Bean
        @ConditionalOnProperty("todo.dax")
        String reads() {
            return "dax";
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {ForOneProfile.class, ForOneProperty.class})
    void a_condition_that_would_be_frozen_at_build_time_is_found(Class<?> fixture) {
        var result = HouseRules.nothing_is_conditional.evaluate(new ClassFileImporter().importClasses(fixture));

        assertThat(result.getFailureReport().toString()).contains(fixture.getSimpleName());
    }
}
