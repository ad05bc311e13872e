package io.stratus.local.gateway.routing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One segment of the resource tree.
final class Node<R> {

    private final Map<String, Node<R>> literals = new HashMap<>();
    private @Nullable R resource;
    private @Nullable String variable;
    private @Nullable Node<R> variableNode;
    private @Nullable String greedy;
    private @Nullable R greedyResource;

    /// Adds a resource below; what is wrong with its path, or null when it was added.
    @Nullable
    String add(List<String> segments, R added) {
        if (segments.isEmpty()) {
            resource = added;
            return null;
        }
        var segment = segments.getFirst();
        var rest = segments.subList(1, segments.size());
        if (!segment.startsWith("{")) {
            return literals.computeIfAbsent(segment, _ -> new Node<>()).add(rest, added);
        }
        var name = segment.substring(1, segment.length() - 1);
        return name.endsWith("+")
                ? addGreedy(name.substring(0, name.length() - 1), rest, added)
                : addVariable(name, rest, added);
    }

    private @Nullable String addGreedy(String name, List<String> rest, R added) {
        if (!rest.isEmpty()) {
            return "{" + name + "+} must be the last segment";
        }
        greedy = name;
        greedyResource = added;
        return null;
    }

    private @Nullable String addVariable(String name, List<String> rest, R added) {
        if (variable != null && !variable.equals(name)) {
            return "a sibling {" + variable + "} already has a variable path part";
        }
        variable = name;
        variableNode = variableNode == null ? new Node<>() : variableNode;
        return variableNode.add(rest, added);
    }

    /// The resource below that the segments mean.
    ///
    /// @param raw as sent
    /// @param decoded the same segments, to compare with literals
    @Nullable
    Match<R> match(List<String> raw, List<String> decoded) {
        if (raw.isEmpty()) {
            return resource == null ? null : new Match<>(resource, new LinkedHashMap<>());
        }
        var literal = literals.get(decoded.getFirst());
        var match = literal == null ? null : literal.match(rest(raw), rest(decoded));
        if (match == null) {
            match = matchVariable(raw, decoded);
        }
        return match == null ? matchGreedy(raw) : match;
    }

    private @Nullable Match<R> matchVariable(List<String> raw, List<String> decoded) {
        if (variable == null || variableNode == null || raw.getFirst().isEmpty()) {
            return null;
        }
        var match = variableNode.match(rest(raw), rest(decoded));
        if (match != null) {
            match.parameters().put(variable, raw.getFirst());
        }
        return match;
    }

    private @Nullable Match<R> matchGreedy(List<String> raw) {
        if (greedy == null || greedyResource == null) {
            return null;
        }
        var parameters = new LinkedHashMap<String, String>();
        parameters.put(greedy, String.join("/", raw));
        return new Match<>(greedyResource, parameters);
    }

    private static List<String> rest(List<String> segments) {
        return segments.subList(1, segments.size());
    }
}
