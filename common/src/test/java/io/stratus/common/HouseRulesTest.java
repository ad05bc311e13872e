package io.stratus.common;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each rule fires on a class made to break it: a rule that never fires holds nothing.
class HouseRulesTest {

    private final JavaClasses fixtures = new ClassFileImporter().importPackages("io.stratus.fixture");

    @ParameterizedTest
    @ValueSource(strings = {"ReadsTheClock", "ReadsMilliseconds", "MakesAClock", "MakesChance"})
    void time_and_chance_that_are_not_handed_in_are_found(String broken) {
        assertFires(HouseRules.time_and_chance_are_handed_in, broken);
    }

    @Test
    void a_read_of_the_environment_is_found() {
        assertFires(HouseRules.the_environment_comes_through_properties, "ReadsTheEnvironment");
    }

    @Test
    void aws_types_outside_of_adapters_are_found() {
        assertFires(HouseRules.aws_types_stay_with_the_adapters, "HoldsAwsTypes");
    }

    @Test
    void a_cycle_of_packages_is_found() {
        assertFires(HouseRules.packages_have_no_cycles, "Slice fixture.one");
    }

    @Test
    void a_public_class_of_a_service_is_found() {
        assertFires(HouseRules.only_applications_are_public, "OpenToAll");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TodoUtil", "AbstractTodo", "ITodo"})
    void an_empty_name_is_found(String broken) {
        assertFires(HouseRules.names_say_what_a_thing_is, broken);
    }

    @Test
    void a_service_that_knows_another_is_found() {
        assertFires(HouseRules.services_do_not_know_each_other, "KnowsStranger");
    }

    @Test
    void an_interface_with_one_implementation_is_found() {
        assertFires(PortRules.an_interface_earns_its_place, "Lonely");
    }

    private void assertFires(ArchRule rule, String onWhat) {
        var result = rule.evaluate(fixtures);

        assertThat(result.getFailureReport().toString()).contains(onWhat);
    }
}
