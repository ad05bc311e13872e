package io.stratus.local;

import io.stratus.local.console.Address;
import io.stratus.local.console.Console;
import io.stratus.local.console.ResourceRow;
import io.stratus.local.lambda.Functions;
import io.stratus.local.template.ReportRow;
import java.util.List;
import java.util.function.Supplier;

/// What the console shows of a run, as it stands when asked.
record ConsoleView(List<Address> addresses, List<ReportRow> report, Functions functions, Monitor monitor)
        implements Supplier<Console.State> {

    @Override
    public Console.State get() {
        return new Console.State(
                addresses,
                monitor.rows(functions.states()),
                report.stream().map(ConsoleView::row).toList(),
                monitor.requests().seen(),
                monitor.requests().newestFirst(),
                monitor.denials().newestFirst());
    }

    private static ResourceRow row(ReportRow row) {
        return new ResourceRow(
                Place.TODO_TEMPLATE.getFileName().toString(),
                row.logicalId(),
                row.type(),
                row.support().toString(),
                String.join(", ", row.notApplied()));
    }
}
