/// What buckets hold: contents in files, versions and uploads in memory, kept where the run has a data folder. Start at
/// [ObjectStore].
@NullMarked
package io.stratus.local.s3.store;

import org.jspecify.annotations.NullMarked;
