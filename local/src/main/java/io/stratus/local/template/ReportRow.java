package io.stratus.local.template;

import java.util.List;

/// A line of the start table: how far the local run goes with a resource.
///
/// @param notApplied of an emulated resource, the properties (or members of them) that change nothing here
public record ReportRow(String logicalId, String type, Support support, List<String> notApplied) {

    public ReportRow {
        notApplied = List.copyOf(notApplied);
    }
}
