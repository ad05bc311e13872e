package io.stratus.benchmarks.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a local run says of itself in `target/local/endpoints.json`.
///
/// @param pid the run's process
record Endpoints(URI aws, URI todoApi, String todoTable, String accessKeyId, String secretAccessKey, long pid) {

    static Endpoints read(Path file) throws IOException {
        var written = new JsonMapper().readTree(Files.readString(file));
        return new Endpoints(
                URI.create(text(written, "/aws")),
                URI.create(text(written, "/todo/api")),
                text(written, "/todo/table"),
                text(written, "/credentials/accessKeyId"),
                text(written, "/credentials/secretAccessKey"),
                written.path("pid").asLong());
    }

    /// Whether the run is still there: one that was killed leaves its file behind.
    boolean alive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private static String text(JsonNode written, String pointer) {
        var value = written.at(pointer);
        if (!value.isString()) {
            throw new IllegalStateException("endpoints.json has no " + pointer);
        }
        return value.stringValue();
    }
}
