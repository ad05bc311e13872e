package io.stratus.local.template.yaml;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Collects what is wrong, so that one reading reports everything. Not safe for several threads.
public final class Faults {

    private final Set<Fault> found = new LinkedHashSet<>();

    public void add(Where where, String message) {
        found.add(new Fault(where, message));
    }

    public void addAll(List<Fault> more) {
        found.addAll(more);
    }

    /// Ends the reading here if it has failed.
    ///
    /// @throws BrokenTemplate with all that was found, if anything was
    public void stopIfAny() {
        if (!found.isEmpty()) {
            throw new BrokenTemplate(found.stream()
                    .sorted(Comparator.comparingInt(fault -> fault.where().line()))
                    .toList());
        }
    }
}
