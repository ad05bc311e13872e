package io.stratus.common;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.Set;
import java.util.UUID;

/// Rules for main code that the compiler cannot see. A module's `ArchitectureTest` runs those that concern it.
public final class HouseRules {

    private static final String CONDITIONAL = "org.springframework.context.annotation.Conditional";
    private static final Set<String> WALL_CLOCK = Set.of("now", "systemUTC", "systemDefaultZone", "system");

    private HouseRules() {}

    /// What tells the time or makes chance is handed in, so that a test can step it. `*Application` hands it in, and
    /// each `*Command` of a command line; `JsonLogging` is made by slf4j, which hands in nothing.
    @ArchTest
    public static final ArchRule time_and_chance_are_handed_in = noClasses()
            .that(areNotNamed(".*(Application|Command)|JsonLogging"))
            .should()
            .callMethodWhere(readsTheWallClock())
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    public static final ArchRule the_environment_comes_through_properties = noClasses()
            .should()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getenv");

    @ArchTest
    public static final ArchRule aws_types_stay_with_the_adapters = noClasses()
            .that(areNotNamed("(Dynamo|Dax|Ses|Sts|S3).*"))
            .and()
            .resideOutsideOfPackages("io.stratus.common.dynamo..", "io.stratus.common.stream..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon.awssdk..", "com.amazonaws..");

    @ArchTest
    public static final ArchRule packages_have_no_cycles =
            slices().matching("io.stratus.(**)").should().beFreeOfCycles();

    @ArchTest
    public static final ArchRule only_applications_are_public = classes()
            .that()
            .resideOutsideOfPackages("io.stratus.common..", "io.stratus.local..")
            .and()
            .areTopLevelClasses()
            .and(areNotNamed(".*Application|.*__.*"))
            .should()
            .notBePublic()
            .because("a service is entered through its Lambda handler alone (\"__\" is what process-aot generates)")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule names_say_what_a_thing_is = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto|Processor)")
            .orShould()
            .haveNameMatching(".*[.$](Abstract|I(?=[A-Z][a-z])).*");

    @ArchTest
    public static final ArchRule services_do_not_know_each_other =
            classes().should(OwnAndCommon.onlyKnowTheirOwnServiceAndCommon());

    /// process-aot freezes conditions at build time: what a deployment decides must be a plain `if`.
    @ArchTest
    public static final ArchRule nothing_is_conditional = CompositeArchRule.of(
                    noClasses().should().beAnnotatedWith(CONDITIONAL).orShould().beMetaAnnotatedWith(CONDITIONAL))
            .and(noMethods().should().beAnnotatedWith(CONDITIONAL).orShould().beMetaAnnotatedWith(CONDITIONAL));

    private static DescribedPredicate<JavaClass> areNotNamed(String pattern) {
        return DescribedPredicate.describe(
                "are not in a class named " + pattern,
                type -> !outermost(type).getSimpleName().matches(pattern));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseRules::outermost).orElse(type);
    }

    private static DescribedPredicate<JavaMethodCall> readsTheWallClock() {
        return DescribedPredicate.describe(
                "reads the wall clock",
                call -> call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getTarget().getRawParameterTypes().isEmpty()
                        && WALL_CLOCK.contains(call.getName()));
    }
}
