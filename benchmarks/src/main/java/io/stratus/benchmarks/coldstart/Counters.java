package io.stratus.benchmarks.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What Linux has counted for a process so far (proc(5)).
///
/// @param cpuMillis user and system time of all its threads, in steps of 10 ms
/// @param residentBytes memory that is in RAM
record Counters(long cpuMillis, long residentBytes) {

    private static final int MILLIS_PER_TICK = 10; // USER_HZ is 100 on every Linux that Java 25 runs on
    private static final int BYTES_PER_PAGE = 4096;

    static Counters of(long pid) throws IOException {
        return parse(Files.readString(Path.of("/proc", Long.toString(pid), "stat")));
    }

    /// @param stat the line of `/proc/PID/stat`; its second field is a name in brackets that may itself hold blanks
    static Counters parse(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 2).strip().split(" ", -1); // from the third on
        var ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        return new Counters(ticks * MILLIS_PER_TICK, Long.parseLong(fields[21]) * BYTES_PER_PAGE);
    }
}
