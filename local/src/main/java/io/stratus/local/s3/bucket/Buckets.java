package io.stratus.local.s3.bucket;

import io.stratus.local.s3.protocol.S3Error;
import io.stratus.local.s3.store.ObjectStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// All buckets of the run, each in a folder of its own.
public final class Buckets implements AutoCloseable {

    private final NavigableMap<String, Bucket> byName = new TreeMap<>();
    private final Path folder;
    private final boolean lasting;

    private Buckets(Path folder, boolean lasting) {
        this.folder = folder;
        this.lasting = lasting;
    }

    /// Makes the buckets, or finds what an earlier run left in them.
    ///
    /// @param data where objects outlive the run; null for a folder that goes with it
    public static Buckets open(
            List<BucketSpec> specs, @Nullable Path data, RandomGenerator random, InstantSource clock) {
        var buckets = new Buckets(data == null ? passing() : data, data != null);
        for (var spec : specs) {
            var store = ObjectStore.open(
                    buckets.folder.resolve(spec.name()), data != null, spec.versioned(), random, clock);
            buckets.byName.put(spec.name(), new Bucket(spec, store, clock.instant()));
        }
        return buckets;
    }

    private static Path passing() {
        try {
            return Files.createTempDirectory("stratus-s3-");
        } catch (IOException failed) {
            throw new UncheckedIOException("no folder for the buckets", failed);
        }
    }

    public Collection<Bucket> all() {
        return byName.values();
    }

    /// A bucket by its name.
    ///
    /// @throws S3Error if there is no such bucket
    public Bucket get(String name) {
        var bucket = byName.get(name);
        if (bucket == null) {
            throw S3Error.noSuchBucket();
        }
        return bucket;
    }

    /// Null where there is no such bucket.
    public @Nullable Bucket find(String name) {
        return byName.get(name);
    }

    @Override
    public void close() {
        if (lasting) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the buckets' folder stays: " + folder, failed);
        }
    }
}
