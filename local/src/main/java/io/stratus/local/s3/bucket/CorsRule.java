package io.stratus.local.s3.bucket;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which pages may use a bucket (S3 User Guide, "Elements of a CORS configuration").
///
/// @param origins with at most one `*` each
/// @param methods such as `GET`
/// @param allowedHeaders with at most one `*` each, of any case
/// @param exposedHeaders that a page may read
/// @param maxAge seconds that a browser may remember a preflight; null for its own default
public record CorsRule(
        List<String> origins,
        List<String> methods,
        List<String> allowedHeaders,
        List<String> exposedHeaders,
        @Nullable Integer maxAge) {

    public CorsRule {
        origins = List.copyOf(origins);
        methods = List.copyOf(methods);
        allowedHeaders = List.copyOf(allowedHeaders);
        exposedHeaders = List.copyOf(exposedHeaders);
    }
}
