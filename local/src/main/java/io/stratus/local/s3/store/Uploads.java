package io.stratus.local.s3.store;

import io.stratus.local.crypto.RandomIds;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// A bucket's multipart uploads in progress. They end with the run. Thread-safe.
public final class Uploads {

    private final Map<String, Upload> inProgress = new ConcurrentHashMap<>();
    private final ContentFiles contents;
    private final RandomGenerator random;
    private final InstantSource clock;

    Uploads(ContentFiles contents, RandomGenerator random, InstantSource clock) {
        this.contents = contents;
        this.random = random;
        this.clock = clock;
    }

    public Upload begin(String key, Map<String, String> fields, Map<String, String> tags) {
        var upload = new Upload(RandomIds.opaque(random, 48), key, clock.instant(), fields, tags);
        inProgress.put(upload.id(), upload);
        return upload;
    }

    /// Null where it is another key's, ended, or never was.
    public @Nullable Upload find(String key, String id) {
        var upload = inProgress.get(id);
        return upload == null || !upload.key().equals(key) ? null : upload;
    }

    /// By key, then by time.
    public List<Upload> all() {
        return inProgress.values().stream()
                .sorted(Comparator.comparing(Upload::key, KeyOrder.UTF_8).thenComparing(Upload::initiated))
                .toList();
    }

    /// Keeps a part, unless the upload ended meanwhile.
    ///
    /// @return null where it did
    public @Nullable Part add(Upload upload, int number, Piece piece, String etag, Map<String, String> checksums) {
        synchronized (upload) {
            if (!inProgress.containsKey(upload.id())) {
                contents.delete(new Content(List.of(piece)));
                return null;
            }
            var part = new Part(number, piece, etag, clock.instant(), checksums);
            var replaced = upload.parts().put(number, part);
            if (replaced != null) {
                contents.delete(new Content(List.of(replaced.piece())));
            }
            return part;
        }
    }

    /// Ends an upload; what it leaves is deleted with it.
    ///
    /// @param used makes something of the parts and says which pieces of them stay; where it throws, nothing ends
    /// @return false where it had ended
    public boolean end(Upload upload, Function<Upload, Collection<Piece>> used) {
        synchronized (upload) {
            if (!inProgress.containsKey(upload.id())) {
                return false;
            }
            var stay = used.apply(upload);
            inProgress.remove(upload.id());
            var rest = upload.parts().values().stream()
                    .map(Part::piece)
                    .filter(piece -> !stay.contains(piece))
                    .toList();
            contents.delete(new Content(rest));
            return true;
        }
    }
}
