package io.stratus.local.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Something that Ref and Fn::GetAtt can name: a declared resource, or one that SAM makes beside it.
///
/// @param refs patterns, of which the first is taken whose properties are there; attributes likewise
/// @param holds properties of the owner that belong to this one; empty for the owner itself
record Target(String id, Declared owner, List<String> refs, Map<String, List<String>> attributes, Set<String> holds) {

    boolean isOwner() {
        return id.equals(owner.logicalId());
    }

    static List<Target> of(Declared owner, Naming naming) {
        var type = owner.type();
        var targets = new ArrayList<Target>();
        targets.add(new Target(owner.logicalId(), owner, type.refs(), type.attributes(), Set.of()));
        type.implicit().forEach((pattern, implicit) -> {
            if (!implicit.isMadeFor(owner.properties())) {
                return;
            }
            naming.fill(pattern, owner)
                    .ifPresent(id -> targets.add(
                            new Target(id, owner, List.of(implicit.ref()), implicit.attributes(), implicit.holds())));
        });
        return targets;
    }
}
