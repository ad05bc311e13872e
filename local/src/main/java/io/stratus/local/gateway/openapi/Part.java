package io.stratus.local.gateway.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One object of the document, with the place it stands at: every error names that place.
public final class Part {

    private final Document document;
    private final String at;
    private final Map<String, Object> members;

    Part(Document document, String at, Map<String, Object> members) {
        this.document = document;
        this.at = at;
        this.members = members;
    }

    public boolean has(String name) {
        return members.containsKey(name);
    }

    public Set<String> names() {
        return members.keySet();
    }

    public Part part(String name) {
        return object(name, members.get(name));
    }

    /// The object of that name, or an empty one.
    public Part partOrEmpty(String name) {
        return has(name) ? part(name) : new Part(document, pointer(name), Map.of());
    }

    /// Every member as an object, in the order written.
    public Map<String, Part> parts() {
        var parts = new LinkedHashMap<String, Part>();
        members.forEach((name, value) -> parts.put(name, object(name, value)));
        return parts;
    }

    /// The objects of a list; none where it is absent.
    public List<Part> list(String name) {
        var parts = new ArrayList<Part>();
        for (var value : values(name)) {
            parts.add(object(name + "/" + parts.size(), value));
        }
        return parts;
    }

    public List<String> texts(String name) {
        return values(name).stream().map(String::valueOf).toList();
    }

    public String text(String name) {
        var text = textOrNull(name);
        if (text == null) {
            throw invalid("needs " + name);
        }
        return text;
    }

    /// A string or number as text; null where it is absent.
    public @Nullable String textOrNull(String name) {
        return has(name) ? Value.text(pointer(name), members.get(name)) : null;
    }

    public boolean flag(String name) {
        return has(name) && Value.flag(pointer(name), members.get(name));
    }

    /// This object, or the one its `$ref` points to.
    public Part resolved() {
        var reference = textOrNull("$ref");
        return reference == null ? this : document.at(reference, at);
    }

    /// Refuses members of other names; notes other vendors' extensions.
    ///
    /// @throws InvalidApi for the first member whose name is not known
    public void only(Set<String> known) {
        for (var name : members.keySet()) {
            if (known.contains(name)) {
                continue;
            }
            if (!name.startsWith("x-") || name.startsWith("x-amazon-apigateway-")) {
                throw new InvalidApi(pointer(name), "is not done by the local gateway");
            }
            note(name, "API Gateway ignores it");
        }
    }

    /// Notes a member, if it is there, as without effect.
    public void note(String name, String why) {
        if (has(name)) {
            document.note(new NotApplied(pointer(name), why));
        }
    }

    public InvalidApi invalid(String why) {
        return new InvalidApi(at.isEmpty() ? "/" : at, why);
    }

    private List<?> values(String name) {
        return has(name) ? Value.list(pointer(name), members.get(name)) : List.of();
    }

    private Part object(String name, @Nullable Object value) {
        return new Part(document, pointer(name), Value.object(pointer(name), value));
    }

    private String pointer(String name) {
        return at + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
