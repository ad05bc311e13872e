/// A bucket's configuration, which can be read but not changed. Start at [Configurations].
@NullMarked
package io.stratus.local.s3.configuration;

import org.jspecify.annotations.NullMarked;
