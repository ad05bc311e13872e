package io.stratus.local.s3.store;

import io.stratus.local.crypto.RandomIds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What one bucket holds. Thread-safe: each write is seen whole or not at all, and in one order.
public final class ObjectStore {

    private static final String ONLY = "null"; // the id of the one version where a bucket keeps no others

    private final ContentFiles contents;
    private final Versions versions = new Versions();
    private final Uploads uploads;
    private final @Nullable VersionFiles kept;
    private final boolean versioned;
    private final RandomGenerator random;
    private final InstantSource clock;
    private long sequence;

    private ObjectStore(Path folder, boolean lasting, boolean versioned, RandomGenerator random, InstantSource clock) {
        this.contents = new ContentFiles(folder, random);
        this.uploads = new Uploads(contents, random, clock);
        this.kept = lasting ? new VersionFiles(folder) : null;
        this.versioned = versioned;
        this.random = random;
        this.clock = clock;
    }

    /// Opens a bucket's folder, making it where there is none.
    ///
    /// @param lasting whether what it holds outlives the run
    /// @param versioned whether each write keeps the version before it
    public static ObjectStore open(
            Path folder, boolean lasting, boolean versioned, RandomGenerator random, InstantSource clock) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException("a bucket's folder cannot be made: " + folder, failed);
        }
        var store = new ObjectStore(folder, lasting, versioned, random, clock);
        store.load();
        return store;
    }

    private synchronized void load() {
        if (kept != null) {
            var all = kept.read();
            all.forEach(versions::add);
            sequence = all.isEmpty() ? 0 : all.getLast().sequence();
            contents.deleteAllBut(all.stream()
                    .flatMap(version -> version.content().pieces().stream())
                    .map(Piece::file)
                    .collect(Collectors.toSet()));
        }
    }

    public ContentFiles contents() {
        return contents;
    }

    public Versions versions() {
        return versions;
    }

    public Uploads uploads() {
        return uploads;
    }

    /// Makes this the current version, if the precondition holds; otherwise its content goes.
    public ObjectVersion putNew(NewObject object, Precondition precondition) {
        boolean stored = false;
        try {
            var version = put(object, precondition);
            stored = true;
            return version;
        } finally {
            if (!stored) {
                contents.delete(object.content());
            }
        }
    }

    /// Makes this the current version, if the precondition holds.
    public synchronized ObjectVersion put(NewObject object, Precondition precondition) {
        precondition.check(versions.current(object.key()));
        return add(new ObjectVersion(
                object.key(),
                versionId(),
                ++sequence,
                clock.instant(),
                false,
                object.content(),
                object.etag(),
                object.fields(),
                object.tags(),
                object.checksums()));
    }

    /// Deletes an object: by a marker, where the bucket keeps versions.
    ///
    /// @return the marker, or null where none was needed
    public synchronized @Nullable ObjectVersion delete(String key, Precondition precondition) {
        precondition.check(versions.current(key));
        if (!versioned) {
            var only = versions.find(key, ONLY);
            if (only != null) {
                remove(only);
            }
            return null;
        }
        return add(new ObjectVersion(
                key, versionId(), ++sequence, clock.instant(), true, Content.NONE, "", Map.of(), Map.of(), Map.of()));
    }

    /// Deletes one version for good; the one before it becomes current again.
    ///
    /// @return what was deleted, or null where there was none
    public synchronized @Nullable ObjectVersion deleteVersion(String key, String id) {
        var version = versions.find(key, id);
        if (version != null) {
            remove(version);
        }
        return version;
    }

    /// A number greater than that of any write so far, for what happened after it.
    public synchronized long nextSequence() {
        return ++sequence;
    }

    /// Replaces the tags of a version.
    public synchronized void tag(ObjectVersion version, Map<String, String> tags) {
        var tagged = version.tagged(tags);
        if (kept != null) {
            kept.write(tagged);
        }
        versions.replace(version, tagged);
    }

    private ObjectVersion add(ObjectVersion version) {
        var replaced = version.id().equals(ONLY) ? versions.find(version.key(), ONLY) : null;
        if (kept != null) {
            kept.write(version);
        }
        versions.add(version);
        if (replaced != null) {
            remove(replaced);
        }
        return version;
    }

    private void remove(ObjectVersion version) {
        versions.remove(version);
        if (kept != null) {
            kept.delete(version);
        }
        contents.delete(version.content());
    }

    private String versionId() {
        return versioned ? RandomIds.opaque(random, 24) : ONLY;
    }
}
