package io.stratus.todo.file;

import io.stratus.todo.file.FileState.Absent;
import io.stratus.todo.file.StoredFolders.StoredFolder;
import io.stratus.todo.file.Usages.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/// Makes what is recorded of a folder's files what is stored, where they have differed for long.
///
/// @param before what changed later is left alone: its event may still be on its way
record Repair(Usages usages, Instant before) {

    static final Duration SETTLED = Duration.ofHours(1);

    /// Repairs a folder if its sums differ.
    ///
    /// @return how many files were recorded wrongly
    long of(StoredFolder stored) {
        var folder = stored.folder();
        if (usages.of(folder).equals(stored.usage())) {
            return 0;
        }
        var recorded = usages.files(folder);
        var names = new HashSet<>(recorded.keySet());
        names.addAll(stored.files().keySet());
        return names.stream()
                .filter(name -> corrects(
                        folder, name, recorded.get(name), stored.files().get(name)))
                .count();
    }

    private boolean corrects(
            Folder folder, String name, @Nullable Recorded recorded, StoredFolders.@Nullable Stored stored) {
        FileState is = stored == null ? new Absent() : stored.state();
        var was = recorded == null ? new Absent() : recorded.state();
        boolean isSettled = (stored == null || stored.modifiedAt().isBefore(before))
                && (recorded == null || recorded.at().isBefore(before));
        return !is.equals(was) && isSettled && usages.correct(folder, name, recorded, is);
    }
}
