package io.stratus.benchmarks.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A Markdown table whose columns also line up as plain text: the first to the left, the others to the right.
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... heads) {
        rows.add(List.of(heads));
    }

    /// Adds a line below.
    ///
    /// @throws IllegalArgumentException if the row is not as wide as the head
    public Table row(String... cells) {
        if (cells.length != rows.getFirst().size()) {
            throw new IllegalArgumentException("a row of " + cells.length + " cells");
        }
        rows.add(List.of(cells));
        return this;
    }

    @Override
    public String toString() {
        var widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElseThrow())
                .toArray();
        var lines = new ArrayList<String>();
        for (var row : rows) {
            lines.add(line(row, widths));
        }
        lines.add(1, rule(widths));
        return String.join("\n", lines);
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> ("%" + (column == 0 ? "-" : "") + widths[column] + "s").formatted(row.get(column)))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String rule(int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> "-".repeat(widths[column]) + (column == 0 ? "-" : ":"))
                .collect(Collectors.joining("|-", "|-", "|"));
    }
}
