package io.stratus.local;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.stratus.common.HouseRules;

/// The house rules that concern a program too: others are about services on Lambda.
@AnalyzeClasses(packages = "io.stratus.local", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES = HouseRules.packages_have_no_cycles;

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_THING_IS = HouseRules.names_say_what_a_thing_is;

    @ArchTest
    static final ArchRule THE_ENVIRONMENT_IS_NOT_READ = HouseRules.the_environment_comes_through_properties;

    @ArchTest
    static final ArchRule NO_SERVICE_IS_KNOWN = HouseRules.services_do_not_know_each_other;
}
