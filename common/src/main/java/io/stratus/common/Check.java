package io.stratus.common;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong with a request, so that a caller learns of everything at once.
public final class Check {

    private final List<Violation> violations = new ArrayList<>();

    public void fail(String at, String detail) {
        violations.add(new Violation(at, detail));
    }

    public boolean failed() {
        return !violations.isEmpty();
    }

    /// Ends the checking.
    ///
    /// @throws Invalid with all that failed; nothing happens if nothing did
    public void orThrow() {
        if (failed()) {
            throw new Invalid(violations);
        }
    }

    /// A refusal with one violation: `throw Check.invalid("cursor", "is not one of ours")`.
    public static Invalid invalid(String at, String detail) {
        return new Invalid(List.of(new Violation(at, detail)));
    }

    /// The request is wrong and must be changed before it is sent again: a 400 problem.
    public static final class Invalid extends RuntimeException {

        private final transient List<Violation> violations;

        public Invalid(List<Violation> violations) {
            super(violations.toString());
            this.violations = List.copyOf(violations);
        }

        public List<Violation> violations() {
            return violations;
        }
    }
}
