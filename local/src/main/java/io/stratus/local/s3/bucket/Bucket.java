package io.stratus.local.s3.bucket;

import io.stratus.local.s3.store.ObjectStore;
import java.time.Instant;

/// A bucket of this run and what it holds.
public record Bucket(BucketSpec spec, ObjectStore store, Instant created) {

    public String name() {
        return spec.name();
    }
}
