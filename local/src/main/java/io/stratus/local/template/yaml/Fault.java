package io.stratus.local.template.yaml;

/// One thing that is wrong with a template, and where.
public record Fault(Where where, String message) {

    @Override
    public String toString() {
        return where + ": " + message;
    }
}
