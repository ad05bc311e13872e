package io.stratus.todo.file;

import java.util.List;

/// Lists the bucket with the function's own role, 1,000 keys a call.
record S3StoredKeys(S3Clients s3, String bucket) implements StoredKeys {

    @Override
    public List<StoredKey> after(String key) {
        var page = s3.client()
                .get()
                .listObjectsV2(list -> list.bucket(bucket).prefix(Folder.ROOT).startAfter(key.isEmpty() ? null : key));
        return page.contents().stream()
                .map(object -> new StoredKey(object.key(), object.size(), object.lastModified()))
                .toList();
    }
}
