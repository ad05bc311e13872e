package io.stratus.common;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/// Rules for main and test code together: run them on classes imported with the tests.
public final class PortRules {

    private PortRules() {}

    /// A fake in the tests counts, because it passes the same contract.
    @ArchTest
    public static final ArchRule an_interface_earns_its_place = classes()
            .that()
            .areInterfaces()
            .and()
            .areNotAnnotations()
            .and()
            .areNotAnnotatedWith(FunctionalInterface.class)
            .and()
            .doNotHaveSimpleName("package-info")
            .should(haveTwoImplementations())
            .allowEmptyShould(true);

    private static ArchCondition<JavaClass> haveTwoImplementations() {
        return new ArchCondition<>("have two implementations") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                int count = type.getAllSubclasses().size();
                events.add(new SimpleConditionEvent(type, count >= 2, type.getName() + " has " + count));
            }
        };
    }
}
