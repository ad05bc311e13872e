package io.stratus.todo.file;

import io.stratus.todo.file.FileState.Present;
import io.stratus.todo.file.StoredKeys.StoredKey;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/// The bucket folder by folder. Keys of one folder follow one another, so one folder at a time is held.
final class StoredFolders implements Iterator<StoredFolders.StoredFolder> {

    /// A folder that has files.
    ///
    /// @param files by name
    record StoredFolder(Folder folder, Map<String, Stored> files) {

        Usage usage() {
            return files.values().stream().map(file -> file.state().usage()).reduce(Usage.NONE, Usage::plus);
        }
    }

    record Stored(Present state, Instant modifiedAt) {}

    private final StoredKeys keys;
    private final String end;
    private final Deque<StoredKey> read = new ArrayDeque<>();
    private String reached;

    /// Goes from one key to another; no folder may lie on both sides of either.
    ///
    /// @param start empty for the first key
    /// @param end empty for the last key
    StoredFolders(StoredKeys keys, String start, String end) {
        this.keys = keys;
        this.reached = start;
        this.end = end;
    }

    @Override
    public boolean hasNext() {
        while (peek().isPresent() && folder(read.element()).isEmpty()) {
            read.remove();
        }
        return peek().isPresent();
    }

    @Override
    public StoredFolder next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var folder = folder(read.element()).map(FolderKey::folder).orElseThrow();
        var files = new HashMap<String, Stored>();
        while (peek().flatMap(StoredFolders::folder)
                .filter(key -> key.folder().equals(folder))
                .isPresent()) {
            var stored = read.remove();
            var name = stored.key().substring(folder.prefix().length());
            files.put(name, new Stored(new Present(stored.size()), stored.modifiedAt()));
        }
        return new StoredFolder(folder, files);
    }

    /// The next key before the end, read on where there is none left of the last page.
    private Optional<StoredKey> peek() {
        if (read.isEmpty()) {
            read.addAll(keys.after(reached));
            reached = read.isEmpty() ? reached : read.getLast().key();
        }
        return Optional.ofNullable(read.peek())
                .filter(stored -> end.isEmpty() || stored.key().compareTo(end) < 0);
    }

    private static Optional<FolderKey> folder(StoredKey stored) {
        return FolderKey.of(stored.key());
    }
}
