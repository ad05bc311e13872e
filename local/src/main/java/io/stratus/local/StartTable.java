package io.stratus.local;

import io.stratus.local.template.ReportRow;
import io.stratus.local.template.Support;
import java.util.List;

/// How far the run goes with each resource, for the terminal.
record StartTable(List<ReportRow> rows) {

    void print(Progress progress) {
        for (var support : Support.values()) {
            var these = rows.stream().filter(row -> row.support() == support).toList();
            if (!these.isEmpty()) {
                progress.say("%s:".formatted(support));
                these.forEach(row -> progress.say(line(row)));
            }
        }
        progress.say("");
    }

    private static String line(ReportRow row) {
        var line = "  %-24s %s".formatted(row.logicalId(), row.type());
        return row.notApplied().isEmpty() ? line : line + ", not applied: " + String.join(", ", row.notApplied());
    }
}
