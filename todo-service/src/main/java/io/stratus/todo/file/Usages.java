package io.stratus.todo.file;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How much each user stores, counted from the events of the bucket.
///
/// A user's usage is always the sum over the files that are recorded: both change at once. An event counts once,
/// however
/// often and in whatever order it comes.
interface Usages {

    /// What is counted so far; nothing for a user of whom nothing is known. Events come seconds late, sometimes
    /// minutes.
    Usage of(Folder folder);

    /// Counts an event, unless it or a later one of the same key is counted already.
    void count(FileEvent event);

    /// All that is recorded of one folder, by name. Also what is absent, as long as that is remembered (15 days).
    Map<String, Recorded> files(Folder folder);

    /// Corrects the record of a file, if it is still as it was read.
    ///
    /// @param was null where nothing was recorded
    /// @return whether it is corrected; false if an event came between
    boolean correct(Folder folder, String name, @Nullable Recorded was, FileState state);

    /// What is recorded of a file.
    ///
    /// @param sequencer of the last event that counted
    /// @param at when it was counted
    record Recorded(FileState state, Sequencer sequencer, Instant at) {}
}
