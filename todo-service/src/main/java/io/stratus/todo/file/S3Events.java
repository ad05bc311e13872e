package io.stratus.todo.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.todo.file.FileState.Absent;
import io.stratus.todo.file.FileState.Present;
import java.net.URLDecoder;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what S3 tells (S3 User Guide "Event message structure"). A test event, which S3 sends when notifications are
/// set up, has no records.
///
/// Left out is what concerns no current version of a user's file: keys in no folder, and versions that an administrator
/// deletes for good. Should such a version have been the current one, the daily sweep sees what took its place.
final class S3Events {

    private static final String TEST_EVENT = "s3:TestEvent";

    private S3Events() {}

    /// Reads one message.
    ///
    /// @throws RuntimeException of Jackson or our own if it is none of S3
    static List<FileEvent> read(String message) {
        var told = JsonMapper.shared().readTree(message);
        if (told.path("Event").asString("").equals(TEST_EVENT)) {
            return List.of();
        }
        if (!told.path("Records").isArray()) {
            throw new IllegalArgumentException("no event of S3");
        }
        return told.path("Records")
                .valueStream()
                .flatMap(record -> event(record).stream())
                .toList();
    }

    private static Optional<FileEvent> event(JsonNode record) {
        var object = record.path("s3").path("object");
        var key = FolderKey.of(URLDecoder.decode(object.path("key").stringValue(), UTF_8));
        var state = state(record.path("eventName").stringValue(), object);
        return key.isEmpty() || state.isEmpty()
                ? Optional.empty()
                : Optional.of(new FileEvent(
                        key.get().folder(),
                        key.get().name(),
                        state.get(),
                        Sequencer.of(object.path("sequencer").stringValue())));
    }

    private static Optional<FileState> state(String name, JsonNode object) {
        if (name.startsWith("ObjectCreated:")) {
            return Optional.of(new Present(object.path("size").longValue()));
        }
        return switch (name) {
            case "ObjectRemoved:DeleteMarkerCreated" -> Optional.of(new Absent());
            // Of a bucket without versions it takes the file away, of one with versions just the one that is named.
            case "ObjectRemoved:Delete" ->
                object.path("versionId").isString() ? Optional.empty() : Optional.of(new Absent());
            default -> Optional.empty();
        };
    }
}
