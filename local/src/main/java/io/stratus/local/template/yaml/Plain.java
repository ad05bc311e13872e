package io.stratus.local.template.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A tree without its places.
final class Plain {

    private Plain() {}

    static @Nullable Object of(Value value) {
        return switch (value) {
            case Value.Scalar scalar -> scalar.content();
            case Value.Items all -> {
                var plain = new ArrayList<@Nullable Object>();
                all.items().forEach(item -> plain.add(of(item)));
                yield plain;
            }
            case Value.Members all -> {
                var plain = new LinkedHashMap<String, @Nullable Object>();
                all.named().forEach((name, member) -> plain.put(name, of(member)));
                yield plain;
            }
        };
    }

    static Map<String, Object> members(Value value) {
        var plain = new LinkedHashMap<String, Object>();
        value.members().forEach((name, member) -> {
            var content = of(member);
            if (content == null) {
                throw Kinds.not(member, "a value");
            }
            plain.put(name, content);
        });
        return plain;
    }
}
