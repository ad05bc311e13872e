package io.stratus.local.gateway.routing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The resource tree of a REST API. The more specific resource wins: a literal segment before `{name}`, that
/// before `{name+}`. Case counts, a slash at the end does not, an empty segment is no value of `{name}`.
///
/// @param <R> what stands at a path
public final class Resources<R> {

    /// "Amazon API Gateway important notes": what a path segment may hold.
    private static final Pattern SEGMENT = Pattern.compile("[\\w.,:-]+|\\{[\\w.,:-]+\\+?}");

    private final Node<R> root = new Node<>();

    /// Adds a resource; why API Gateway would refuse its path, or null when it was added.
    public @Nullable String add(String path, R resource) {
        var segments = segments(path);
        if (!path.startsWith("/") || !segments.stream().allMatch(SEGMENT.asMatchPredicate())) {
            return "a path segment holds letters, digits, _ - . , : or is one parameter in braces";
        }
        return root.add(segments, resource);
    }

    /// The resource that a path means; null where none is declared.
    ///
    /// @param path as sent
    public @Nullable Match<R> match(String path) {
        var raw = segments(path);
        return root.match(
                raw,
                path.indexOf('%') < 0
                        ? raw
                        : raw.stream().map(Resources::decoded).toList());
    }

    private static List<String> segments(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        var segments = new ArrayList<String>();
        for (int start = 1; start <= end; ) {
            int slash = path.indexOf('/', start);
            int stop = slash < 0 || slash > end ? end : slash;
            segments.add(path.substring(start, stop));
            start = stop + 1;
        }
        return segments;
    }

    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notPercentEncoded) {
            return segment;
        }
    }
}
