package io.stratus.local;

import io.stratus.local.file.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What runs where: `target/local/endpoints.json`. It appears when everything answers and goes when the run stops,
/// so tools and tests read it and no constant.
///
/// @param mail the inbox: `GET` gives its messages, newest first
/// @param credentials long-term keys that may call any service on `aws`
/// @param pid the process that wrote it
public record Endpoints(
        URI console, URI aws, Todo todo, URI mail, List<String> regions, Credentials credentials, long pid) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /// MyTodoList.
    public record Todo(
            URI api, String userPoolId, String clientId, String identityPoolId, String filesBucket, String table) {}

    /// As `aws configure` takes them.
    public record Credentials(String accessKeyId, String secretAccessKey) {}

    /// Readers see the whole file or none, and its owner alone: it holds keys.
    void write(Path file) {
        try {
            PrivateFile.replace(file, JSON.writeValueAsBytes(this));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes the file; closing removes it, and puts that of an earlier run back which is still alive.
    AutoCloseable publish(Path file) {
        var earlier = ofRunning(file);
        write(file);
        return () -> {
            remove(file);
            earlier.filter(Endpoints::alive).filter(_ -> !Files.exists(file)).ifPresent(these -> these.write(file));
        };
    }

    /// Removes the file if this run wrote it: with `--port-base` a later run may have put its own there.
    void remove(Path file) {
        try {
            if (read(file).filter(these -> these.pid == pid).isPresent()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Those of the run that is alive, if any.
    static Optional<Endpoints> ofRunning(Path file) {
        return read(file).filter(Endpoints::alive).filter(these -> these.olderThan(file));
    }

    /// A killed run leaves its file, and the system may give its number to another process, which then began later.
    private boolean olderThan(Path file) {
        try {
            var written = Files.getLastModifiedTime(file).toInstant();
            var begun = ProcessHandle.of(pid).flatMap(process -> process.info().startInstant());
            return begun.isEmpty() || !begun.get().isAfter(written);
        } catch (IOException gone) {
            return false;
        }
    }

    private boolean alive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private static Optional<Endpoints> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readString(file), Endpoints.class))
                    : Optional.empty();
        } catch (IOException | JacksonException unreadable) {
            return Optional.empty(); // as good as none: it is written anew at the next start
        }
    }
}
