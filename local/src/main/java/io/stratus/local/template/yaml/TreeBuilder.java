package io.stratus.local.template.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Makes [Value]s of the engine's nodes, expanding anchors: each use gets a path of its own.
final class TreeBuilder {

    // AWS's tools read YAML 1.1, in which these are booleans, octal or base-60 numbers. Neither should be guessed at.
    private static final Pattern AMBIGUOUS = Pattern.compile(
            "yes|no|on|off|[-+]?0[0-9]+|[-+]?0[xob][0-9a-f]+" + "|[-+]?[1-9][0-9]*(?::[0-5]?[0-9])+",
            Pattern.CASE_INSENSITIVE);

    private final Faults faults;
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

    TreeBuilder(Faults faults) {
        this.faults = faults;
    }

    Value build(Node node, Where where) {
        var tag = node.getTag().getValue();
        if (!tag.startsWith("!") || tag.equals("!")) {
            return untagged(node, where);
        }
        var name = longForm(tag.substring(1));
        return new Value.Members(where, Map.of(name, untagged(node, where.member(where.line(), name))));
    }

    private static String longForm(String shortTag) {
        return shortTag.equals("Ref") || shortTag.equals("Condition") ? shortTag : "Fn::" + shortTag;
    }

    private Value untagged(Node node, Where where) {
        if (!open.add(node)) {
            throw new BrokenTemplate(where, "this anchor is used inside itself");
        }
        var value = switch (node) {
            case MappingNode mapping -> members(mapping, where);
            case SequenceNode sequence -> items(sequence, where);
            case ScalarNode scalar -> scalar(scalar, where);
            default -> throw new BrokenTemplate(where, "this is no YAML value");
        };
        open.remove(node);
        return value;
    }

    private Value members(MappingNode mapping, Where where) {
        var named = new LinkedHashMap<String, Value>();
        for (var member : mapping.getValue()) {
            int line = line(member.getKeyNode(), where);
            if (!(member.getKeyNode() instanceof ScalarNode key)) {
                faults.add(new Where(where.file(), line, where.path()), "a name must be a text");
                continue;
            }
            var place = where.member(line, key.getValue());
            if (named.put(key.getValue(), build(member.getValueNode(), place)) != null) {
                faults.add(place, "\"" + key.getValue() + "\" stands here twice");
            }
        }
        return new Value.Members(where, Collections.unmodifiableMap(named));
    }

    private Value items(SequenceNode sequence, Where where) {
        var items = new ArrayList<Value>();
        for (var item : sequence.getValue()) {
            items.add(build(item, where.item(line(item, where), items.size())));
        }
        return new Value.Items(where, items);
    }

    private Value scalar(ScalarNode scalar, Where where) {
        var text = scalar.getValue();
        if (scalar.isPlain() && AMBIGUOUS.matcher(text).matches()) {
            faults.add(where, text + " means something else to AWS, which reads YAML 1.1: put it in quotation marks");
        }
        return new Value.Scalar(where, content(scalar.getTag(), text), text);
    }

    private static @Nullable Object content(Tag tag, String text) {
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        if (tag.equals(Tag.BOOL)) {
            return Boolean.valueOf(text);
        }
        if (tag.equals(Tag.INT) && text.matches("[-+]?[0-9]{1,18}")) {
            return Long.valueOf(text);
        }
        if (tag.equals(Tag.FLOAT) && text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?")) {
            return new BigDecimal(text);
        }
        return text;
    }

    private static int line(Node node, Where fallback) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(fallback.line());
    }
}
