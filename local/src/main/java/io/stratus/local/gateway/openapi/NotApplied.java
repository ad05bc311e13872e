package io.stratus.local.gateway.openapi;

/// Something the document says that has no effect here; a row of the start table.
///
/// @param at JSON pointer into the document
public record NotApplied(String at, String why) {}
