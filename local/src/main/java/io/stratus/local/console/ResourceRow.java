package io.stratus.local.console;

/// A resource of a template and how far the local run goes with it.
///
/// @param support emulated, stored but not applied, or ignored
/// @param notApplied property names that are read and kept, but change nothing here; may be empty
public record ResourceRow(String template, String logicalId, String type, String support, String notApplied) {}
