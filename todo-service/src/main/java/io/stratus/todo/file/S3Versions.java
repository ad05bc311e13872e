package io.stratus.todo.file;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;

/// Reads what a file was from S3's answer.
final class S3Versions {

    private S3Versions() {}

    /// Those of one key, the newest first.
    static List<FileVersion> of(ListObjectVersionsResponse page, String key) {
        var stored = page.versions().stream()
                .filter(version -> version.key().equals(key))
                .map(version -> new FileVersion(
                        version.versionId(),
                        version.size(),
                        version.eTag(),
                        version.lastModified(),
                        version.isLatest(),
                        null));
        var deleted = page.deleteMarkers().stream()
                .filter(marker -> marker.key().equals(key))
                .map(marker -> new FileVersion(
                        marker.versionId(), null, null, marker.lastModified(), marker.isLatest(), true));
        // Two lists in the answer: the SDK does not keep how they alternate. Of one second the current comes first.
        return Stream.concat(stored, deleted)
                .sorted(Comparator.comparing(FileVersion::current)
                        .thenComparing(FileVersion::modifiedAt)
                        .reversed())
                .toList();
    }
}
