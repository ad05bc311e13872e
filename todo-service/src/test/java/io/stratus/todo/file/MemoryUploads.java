package io.stratus.todo.file;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// Uploads in memory.
final class MemoryUploads implements Uploads {

    private final Map<String, Map<Integer, Part>> uploads = new HashMap<>();

    private static String id(Folder folder, FileName name, String uploadId) {
        return folder.key(name) + "?" + uploadId;
    }

    /// What a client's PUT to a part URL does.
    void put(Folder folder, FileName name, String uploadId, int number, long size) {
        Objects.requireNonNull(uploads.get(id(folder, name, uploadId)))
                .put(number, new Part(number, size, "\"" + number + "\""));
    }

    @Override
    public String create(Folder folder, FileName name, String contentType) {
        var uploadId = "upload-" + (uploads.size() + 1);
        uploads.put(id(folder, name, uploadId), new TreeMap<>());
        return uploadId;
    }

    @Override
    public Map<Integer, URI> sign(Folder folder, FileName name, String uploadId, PartPlan plan, List<Integer> numbers) {
        var urls = new TreeMap<Integer, URI>();
        numbers.forEach(number -> urls.put(number, URI.create("https://s3.example/" + uploadId + "/" + number)));
        return urls;
    }

    @Override
    public Optional<List<Part>> parts(Folder folder, FileName name, String uploadId) {
        return Optional.ofNullable(uploads.get(id(folder, name, uploadId))).map(parts -> List.copyOf(parts.values()));
    }

    @Override
    public Optional<String> complete(Folder folder, FileName name, String uploadId, List<Part> parts) {
        return abort(folder, name, uploadId) ? Optional.of("\"whole-" + parts.size() + "\"") : Optional.empty();
    }

    @Override
    public boolean abort(Folder folder, FileName name, String uploadId) {
        return uploads.remove(id(folder, name, uploadId)) != null;
    }
}
