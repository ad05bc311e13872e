package io.stratus.local.s3.store;

import io.stratus.local.crypto.RandomIds;
import io.stratus.local.file.PrivateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// What one bucket holds. Thread-safe: each write is seen whole or not at all, and in one order.
public final class ObjectStore {

    private final ContentFiles contents;
    private final Shelf shelf;
    private final Uploads uploads;
    private final boolean versioned;
    private final RandomGenerator random;
    private final InstantSource clock;
    private long sequence;

    private ObjectStore(Path folder, boolean lasting, boolean versioned, RandomGenerator random, InstantSource clock) {
        this.contents = new ContentFiles(folder, random);
        this.uploads = new Uploads(contents, random, clock);
        this.shelf = new Shelf(contents, lasting ? new VersionFiles(folder) : null);
        this.versioned = versioned;
        this.random = random;
        this.clock = clock;
        this.sequence = shelf.load();
    }

    /// Opens a bucket's folder, making it where there is none.
    ///
    /// @param lasting whether what it holds outlives the run
    /// @param versioned whether each write keeps the version before it
    public static ObjectStore open(
            Path folder, boolean lasting, boolean versioned, RandomGenerator random, InstantSource clock) {
        try {
            PrivateFolder.make(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException("a bucket's folder cannot be made: " + folder, failed);
        }
        return new ObjectStore(folder, lasting, versioned, random, clock);
    }

    public ContentFiles contents() {
        return contents;
    }

    public Versions versions() {
        return shelf.versions();
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
        precondition.check(versions().current(object.key()));
        return shelf.add(new ObjectVersion(
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
        precondition.check(versions().current(key));
        if (!versioned) {
            var only = versions().find(key, Shelf.ONLY);
            if (only != null) {
                shelf.remove(only);
            }
            return null;
        }
        return shelf.add(new ObjectVersion(
                key, versionId(), ++sequence, clock.instant(), true, Content.NONE, "", Map.of(), Map.of(), Map.of()));
    }

    /// Deletes one version for good; the one before it becomes current again.
    ///
    /// @return what was deleted, or null where there was none
    public synchronized @Nullable ObjectVersion deleteVersion(String key, String id) {
        var version = versions().find(key, id);
        if (version != null) {
            shelf.remove(version);
        }
        return version;
    }

    /// A number greater than that of any write so far, for what happened after it.
    public synchronized long nextSequence() {
        return ++sequence;
    }

    /// Replaces the tags of a version.
    public synchronized void tag(ObjectVersion version, Map<String, String> tags) {
        shelf.replace(version, version.tagged(tags));
    }

    private String versionId() {
        return versioned ? RandomIds.opaque(random, 24) : Shelf.ONLY;
    }
}
