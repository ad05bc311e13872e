package io.stratus.local.s3.store;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The versions that a store holds, in memory and, where they outlive the run, in files. One writer at a time.
///
/// @param files null where nothing outlives the run
record Shelf(
        Versions versions, ContentFiles contents, @Nullable VersionFiles files) {

    /// The id of the one version of a key where the bucket keeps no others.
    static final String ONLY = "null";

    Shelf(ContentFiles contents, @Nullable VersionFiles files) {
        this(new Versions(), contents, files);
    }

    /// Finds what an earlier run left.
    ///
    /// @return the greatest sequence among it; 0 where there is nothing
    long load() {
        if (files == null) {
            return 0;
        }
        var all = files.read();
        all.forEach(versions::add);
        contents.deleteAllBut(all.stream()
                .flatMap(version -> version.content().pieces().stream())
                .map(Piece::file)
                .collect(Collectors.toSet()));
        return all.isEmpty() ? 0 : all.getLast().sequence();
    }

    /// Makes it the newest of its key, in place of another where only one is kept.
    ObjectVersion add(ObjectVersion version) {
        var replaced = version.id().equals(ONLY) ? versions.find(version.key(), ONLY) : null;
        if (files != null) {
            files.write(version);
        }
        versions.add(version);
        if (replaced != null) {
            remove(replaced);
        }
        return version;
    }

    void replace(ObjectVersion version, ObjectVersion by) {
        if (files != null) {
            files.write(by);
        }
        versions.replace(version, by);
    }

    void remove(ObjectVersion version) {
        versions.remove(version);
        if (files != null) {
            files.delete(version);
        }
        contents.delete(version.content());
    }
}
