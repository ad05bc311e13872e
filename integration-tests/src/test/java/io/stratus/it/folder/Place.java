package io.stratus.it.folder;

import io.stratus.it.Stratus;
import java.net.URI;
import software.amazon.awssdk.regions.Region;

/// Where a run has what is attacked.
record Place(URI aws, Region region, String bucket, String table, String userPool, String client) {

    static Place of(Stratus stratus) {
        return new Place(
                stratus.uri("/aws"),
                Region.of(stratus.text("/regions/0")),
                stratus.text("/todo/filesBucket"),
                stratus.text("/todo/table"),
                stratus.text("/todo/userPoolId"),
                stratus.text("/todo/clientId"));
    }
}
