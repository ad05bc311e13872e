package io.stratus.local;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.stratus.common.HouseRules;
import org.junit.jupiter.api.Test;

/// The house rules that concern a program rather than a Lambda module, and this module's own.
@AnalyzeClasses(packages = "io.stratus.local", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule TIME_AND_CHANCE = HouseRules.time_and_chance_are_handed_in;

    @ArchTest
    static final ArchRule ENVIRONMENT = HouseRules.the_environment_comes_through_properties;

    @ArchTest
    static final ArchRule NAMES = HouseRules.names_say_what_a_thing_is;

    @ArchTest
    static final ArchRule CYCLES = HouseRules.packages_have_no_cycles;

    /// It runs services by the artefacts that the template names, as Lambda does, and knows nothing else of them.
    @ArchTest
    static final ArchRule OTHERS = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("io.stratus..").and(not(resideInAPackage("io.stratus.local.."))));

    @Test
    void a_class_that_knows_another_module_is_found() {
        var fixture = new ClassFileImporter().importPackages("io.stratus.local.fixture");

        var result = OTHERS.evaluate(fixture);

        assertThat(result.getFailureReport().toString()).contains("KnowsCommon");
    }
}
