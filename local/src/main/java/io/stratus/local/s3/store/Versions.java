package io.stratus.local.s3.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/// The versions of every key, newest first. Read without locks; written by the store alone.
public final class Versions {

    private final ConcurrentNavigableMap<String, List<ObjectVersion>> byKey =
            new ConcurrentSkipListMap<>(KeyOrder.UTF_8);

    /// The newest version, a delete marker included; null where the key never had any.
    public @Nullable ObjectVersion newest(String key) {
        var versions = byKey.get(key);
        return versions == null ? null : versions.getFirst();
    }

    /// The object as it is now; null where there is none, or it was deleted.
    public @Nullable ObjectVersion current(String key) {
        var newest = newest(key);
        return newest == null || newest.marker() ? null : newest;
    }

    /// A version by its id, a delete marker included; null where there is none.
    public @Nullable ObjectVersion find(String key, String id) {
        for (var version : byKey.getOrDefault(key, List.of())) {
            if (version.id().equals(id)) {
                return version;
            }
        }
        return null;
    }

    /// Those of the same key that a version replaced, newest first.
    public List<ObjectVersion> olderThan(ObjectVersion version) {
        return byKey.getOrDefault(version.key(), List.of()).stream()
                .filter(other -> other.sequence() < version.sequence())
                .toList();
    }

    /// The versions of each key, newest first, in the order of keys.
    ///
    /// @param prefix that no listed key comes before
    /// @param after the key that the list begins behind; empty to begin at the prefix
    public Collection<List<ObjectVersion>> list(String prefix, String after) {
        return KeyOrder.UTF_8.compare(after, prefix) < 0
                ? byKey.tailMap(prefix, true).values()
                : byKey.tailMap(after, after.isEmpty()).values();
    }

    void add(ObjectVersion version) {
        var all = new ArrayList<>(List.of(version));
        all.addAll(byKey.getOrDefault(version.key(), List.of()));
        byKey.put(version.key(), List.copyOf(all));
    }

    void replace(ObjectVersion version, ObjectVersion by) {
        byKey.computeIfPresent(
                version.key(),
                (_, all) -> all.stream()
                        .map(one -> one.sequence() == version.sequence() ? by : one)
                        .toList());
    }

    void remove(ObjectVersion version) {
        byKey.computeIfPresent(version.key(), (_, all) -> {
            var rest = all.stream()
                    .filter(one -> one.sequence() != version.sequence())
                    .toList();
            return rest.isEmpty() ? null : rest;
        });
    }
}
