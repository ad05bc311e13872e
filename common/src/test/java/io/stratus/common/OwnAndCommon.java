package io.stratus.common;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/// Whether a class keeps to `io.stratus.<its own>` and `io.stratus.common`. ArchUnit's slices would not tell: they see
/// imported classes only, and a service's test imports no other service.
final class OwnAndCommon extends ArchCondition<JavaClass> {

    private OwnAndCommon() {
        super("only know their own service and common");
    }

    static OwnAndCommon onlyKnowTheirOwnServiceAndCommon() {
        return new OwnAndCommon();
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            var other = service(dependency.getTargetClass());
            boolean kept = other.isEmpty() || other.equals("common") || other.equals(service(type));
            events.add(new SimpleConditionEvent(type, kept, dependency.getDescription()));
        }
    }

    /// `todo` for `io.stratus.todo.files.…`; empty outside of `io.stratus`.
    private static String service(JavaClass type) {
        var names = type.getPackageName().split("\\.", -1);
        return names.length > 2 && type.getPackageName().startsWith("io.stratus.") ? names[2] : "";
    }
}
