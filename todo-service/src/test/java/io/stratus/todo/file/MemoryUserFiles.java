package io.stratus.todo.file;

import io.stratus.common.http.EntityTag;
import io.stratus.common.http.IfMatch;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Files in memory, with their versions.
final class MemoryUserFiles implements UserFiles {

    private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");

    /// Of each key the versions, the newest first.
    private final Map<String, Deque<FileVersion>> keys = new TreeMap<>();
    private int versions;

    /// Writes a file as an app would.
    ///
    /// @return the id of the version
    String put(Folder folder, String name, long size) {
        return push(folder.prefix() + name, size, "\"" + name.length() + "-" + size + "\"", null);
    }

    private String push(String key, @Nullable Long size, @Nullable String etag, @Nullable Boolean deleted) {
        var id = "v" + ++versions;
        var older = new ArrayDeque<FileVersion>();
        for (var version : keys.getOrDefault(key, older)) {
            older.add(
                    new FileVersion(version.versionId(), version.size(), version.etag(), AT, false, version.deleted()));
        }
        older.addFirst(new FileVersion(id, size, etag, AT, true, deleted));
        keys.put(key, older);
        return id;
    }

    @Override
    public Listing<StoredFile> list(Folder folder, String prefix, int limit, @Nullable String after) {
        var found = new ArrayList<StoredFile>();
        keys.forEach((key, older) -> {
            var current = older.getFirst();
            if (key.startsWith(folder.prefix() + prefix)
                    && (after == null || key.compareTo(folder.prefix() + after) > 0)
                    && current.size() != null) {
                found.add(new StoredFile(
                        key.substring(folder.prefix().length()),
                        current.size(),
                        Objects.requireNonNull(current.etag()),
                        AT));
            }
        });
        return found.size() <= limit
                ? new Listing<>(found, null)
                : new Listing<>(found.subList(0, limit), found.get(limit - 1).name());
    }

    @Override
    public Listing<FileVersion> versions(Folder folder, FileName name, int limit, @Nullable String after) {
        var all = List.copyOf(keys.getOrDefault(folder.key(name), new ArrayDeque<>()));
        int from = 0;
        for (int i = 0; i < all.size(); i++) {
            from = all.get(i).versionId().equals(after) ? i + 1 : from;
        }
        int to = Math.min(all.size(), from + limit);
        return new Listing<>(
                all.subList(from, to), to < all.size() ? all.get(to - 1).versionId() : null);
    }

    @Override
    public Restoring restore(Folder folder, FileName name, String versionId, @Nullable IfMatch ifMatch) {
        var current = list(folder, name.text(), 1, null).items().stream().findFirst();
        var etag = current.map(StoredFile::etag).orElse(null);
        boolean holds = ifMatch == null
                ? etag == null
                : etag != null && ifMatch.holdsFor(new EntityTag(etag.replace("\"", "")));
        if (!holds) {
            return new MovedOn(etag);
        }
        return versions(folder, name, 100, null).items().stream()
                .filter(version -> version.versionId().equals(versionId) && version.etag() != null)
                .findFirst()
                .<Restoring>map(version -> new Restored(
                        Objects.requireNonNull(version.etag()),
                        push(folder.key(name), version.size(), version.etag(), null)))
                .orElseGet(NoSuchVersion::new);
    }

    @Override
    public void delete(Folder folder, FileName name) {
        push(folder.key(name), null, null, true);
    }
}
