package io.stratus.local.template;

import io.stratus.local.template.yaml.Faults;
import io.stratus.local.template.yaml.Where;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which resource needs which to be made before it. CloudFormation refuses a circle even where every name could be
/// known beforehand.
final class Dependencies {

    private final Map<String, Map<String, Where>> needs = new LinkedHashMap<>();

    /// @param where the text that makes it so
    void add(String user, String needed, Where where) {
        needs.computeIfAbsent(user, _ -> new LinkedHashMap<>()).putIfAbsent(needed, where);
    }

    /// Reports the first circle.
    void check(Faults faults) {
        var done = new HashSet<String>();
        for (var start : List.copyOf(needs.keySet())) {
            if (closes(start, new ArrayList<>(), done, faults)) {
                return;
            }
        }
    }

    private boolean closes(String at, List<String> way, Set<String> done, Faults faults) {
        if (done.contains(at)) {
            return false;
        }
        way.add(at);
        for (var next : needs.getOrDefault(at, Map.of()).entrySet()) {
            int before = way.indexOf(next.getKey());
            if (before >= 0) {
                var circle = String.join(" -> ", way.subList(before, way.size())) + " -> " + next.getKey();
                faults.add(next.getValue(), "resources depend on each other in a circle: " + circle);
                return true;
            }
            if (closes(next.getKey(), way, done, faults)) {
                return true;
            }
        }
        way.removeLast();
        done.add(at);
        return false;
    }
}
