package io.stratus.benchmarks.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Memory of a process and all that it has started (proc(5), `smaps_rollup`).
///
/// @param processes how many there are
/// @param residentKilobytes RSS: pages that two of them share count twice
/// @param proportionalKilobytes PSS: what they share counts once
record Memory(int processes, long residentKilobytes, long proportionalKilobytes) {

    static Memory of(ProcessHandle root) throws IOException {
        var all = Stream.concat(Stream.of(root), root.descendants())
                .map(ProcessHandle::pid)
                .toList();
        var sum = new Memory(0, 0, 0);
        for (var pid : all) {
            sum = sum.plus(parse(Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))));
        }
        return sum;
    }

    /// @param rollup lines such as `Rss:    123 kB`
    static Memory parse(List<String> rollup) {
        return new Memory(1, kilobytes(rollup, "Rss:"), kilobytes(rollup, "Pss:"));
    }

    private static long kilobytes(List<String> rollup, String name) {
        var line = rollup.stream()
                .filter(text -> text.startsWith(name))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(
                line.substring(name.length(), line.length() - " kB".length()).strip());
    }

    private Memory plus(Memory other) {
        return new Memory(
                processes + other.processes,
                residentKilobytes + other.residentKilobytes,
                proportionalKilobytes + other.proportionalKilobytes);
    }
}
