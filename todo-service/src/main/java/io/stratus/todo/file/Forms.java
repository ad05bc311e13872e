package io.stratus.todo.file;

import io.stratus.todo.file.FileBodies.NewForm;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Makes forms that S3 takes: of one bucket, one key or one folder, one content type, at most so many bytes, for 5
/// minutes. The folder's own credentials sign, so a form cannot reach further than they do.
///
/// @param url where the bucket is posted to
record Forms(Grants grants, String bucket, String region, Supplier<URI> url, InstantSource clock) {

    static final Duration LIFE = Duration.ofMinutes(5);

    /// S3 puts the browser's name of the file here (API Reference "POST Object", form field `key`).
    private static final String BROWSERS_NAME = "${filename}";

    /// A form.
    ///
    /// @param maxSize bytes, at least 1
    PostForm form(Folder folder, NewForm wanted, long maxSize) {
        var now = clock.instant();
        var conditions = new ArrayList<Object>();
        conditions.add(Map.of("bucket", bucket));
        conditions.add(List.of("content-length-range", 0, maxSize));
        var fields = new LinkedHashMap<String, String>();
        if (wanted.name() == null) {
            var prefix = folder.prefix() + wanted.below();
            conditions.add(List.of("starts-with", "$key", prefix));
            fields.put("key", prefix + BROWSERS_NAME);
        } else {
            fields.put("key", folder.key(wanted.name()));
        }
        fields.put("Content-Type", wanted.contentType());
        var policy = new PostPolicy(now.plus(LIFE), conditions, fields);
        var signed = policy.signed(grants.grant(folder, Access.FILES), region, now);
        return new PostForm(url.get(), signed, maxSize, now.plus(LIFE));
    }
}
