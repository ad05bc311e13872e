package io.stratus.todo;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.stratus.common.PortRules;

/// With the tests, because an adapter that only tests use counts as one.
@AnalyzeClasses(packages = "io.stratus.todo")
class PortsTest {

    @ArchTest
    static final ArchTests PORTS = ArchTests.in(PortRules.class);
}
