package io.stratus.local.template.yaml;

import java.util.List;
import java.util.stream.Collectors;

/// A template that cannot be used. The message has one line for each fault, written for the author of the template.
public final class BrokenTemplate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public BrokenTemplate(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public BrokenTemplate(Where where, String message) {
        this(List.of(new Fault(where, message)));
    }

    /// In the order of the file as far as it was read; at least one.
    public List<Fault> faults() {
        return faults;
    }
}
