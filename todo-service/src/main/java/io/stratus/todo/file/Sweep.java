package io.stratus.todo.file;

import io.stratus.common.log.CountLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Goes through the whole bucket, folder by folder, sees to it that what is counted is what is there, and reports who
/// stores more than they may.
///
/// It begins at a random folder and comes round, so that in a bucket that is too large for one run each folder has its
/// turn some day. A folder without any file is not seen.
///
/// @param patience how long a run may take
record Sweep(
        StoredKeys bucket,
        Usages usages,
        Quota quota,
        CountLog log,
        InstantSource clock,
        RandomGenerator random,
        Duration patience) {

    private static final String OPERATION = "sweepFiles";

    /// What came of a run.
    ///
    /// @param folders that have files
    /// @param repaired files whose record was wrong
    /// @param usersOverQuota users who store more than they may
    /// @param unfinished 1 if time ran out before all was seen
    record Report(long folders, long repaired, long usersOverQuota, long unfinished) {

        static final Report UNFINISHED = new Report(0, 0, 0, 1);

        Report plus(Report more) {
            return new Report(
                    folders + more.folders,
                    repaired + more.repaired,
                    usersOverQuota + more.usersOverQuota,
                    Math.max(unfinished, more.unfinished));
        }

        Map<String, Long> counts() {
            return Map.of(
                    "folders", folders,
                    "repaired", repaired,
                    "usersOverQuota", usersOverQuota,
                    "unfinished", unfinished);
        }
    }

    Report run() {
        var begun = clock.instant();
        // Two hexadecimal digits, as a sub begins: no folder lies on both sides of it.
        var middle = Folder.ROOT + "%02x".formatted(random.nextInt(256));
        var report = part(begun, middle, "").plus(part(begun, "", middle));
        log.write(OPERATION, report.counts());
        return report;
    }

    private Report part(Instant begun, String start, String end) {
        var report = new Report(0, 0, 0, 0);
        var repair = new Repair(usages, begun.minus(Repair.SETTLED));
        for (var folders = new StoredFolders(bucket, start, end); folders.hasNext(); ) {
            if (clock.instant().isAfter(begun.plus(patience))) {
                return report.plus(Report.UNFINISHED);
            }
            var folder = folders.next();
            boolean isOver = quota.isExceededBy(folder.usage());
            if (isOver) {
                log.warn(OPERATION, folder.folder().user(), "over the quota");
            }
            report = report.plus(new Report(1, repair.of(folder), isOver ? 1 : 0, 0));
        }
        return report;
    }
}
