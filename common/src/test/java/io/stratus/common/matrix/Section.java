package io.stratus.common.matrix;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;

/// Cases that belong together.
public record Section(String title, List<Case> cases) {

    /// A container of one test for each case.
    public DynamicContainer tests() {
        return DynamicContainer.dynamicContainer(
                title, cases.stream().map(one -> DynamicTest.dynamicTest(one.tried(), one::hold)));
    }

    /// As Markdown: heading and table.
    Stream<String> lines() {
        var rows = cases.stream()
                .map(one -> "| %s | %s | %s |".formatted(cell(one.tried()), cell(shown(one)), cell(one.differs())));
        return Stream.concat(
                Stream.of("", "## " + title, "| what is tried | answer | what is allowed instead |", "|---|---|---|"),
                rows);
    }

    private static String shown(Case one) {
        var code = one.refused().code();
        return one.refused().status() + (code.isEmpty() ? "" : " `" + code + "`");
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
