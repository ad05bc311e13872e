package io.stratus.todo.file;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where this function runs, and with it the bucket and the table.
///
/// @param region `AWS_REGION`, which Lambda sets
@ConfigurationProperties("aws")
record Region(@DefaultValue("") String region) {

    String name() {
        if (region.isBlank()) {
            throw new IllegalArgumentException("AWS_REGION is not set: it is where the bucket is");
        }
        return region;
    }
}
