package io.stratus.local.s3;

import io.stratus.local.http.Incoming;
import io.stratus.local.s3.bucket.Buckets;
import io.stratus.local.s3.event.Notifications;
import io.stratus.local.s3.form.PostObject;
import io.stratus.local.s3.listing.ListBuckets;
import io.stratus.local.s3.request.S3Gate;
import java.io.InputStream;
import java.time.InstantSource;

/// Everything that a request can be handed to.
record Dispatch(
        Buckets buckets,
        S3Gate gate,
        Routes routes,
        ListBuckets listBuckets,
        PostObject postObject,
        Notifications notifications,
        InstantSource clock) {

    Dispatch(Buckets buckets, S3Gate gate, Notifications notifications, InstantSource clock) {
        this(
                buckets,
                gate,
                new Routes(buckets, notifications),
                new ListBuckets(buckets),
                new PostObject(gate, clock),
                notifications,
                clock);
    }

    Attempt begin(Incoming head, InputStream body) {
        return new Attempt(this, head, body);
    }
}
