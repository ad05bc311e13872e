package io.stratus.local.template;

import io.stratus.local.template.yaml.BrokenTemplate;
import io.stratus.local.template.yaml.Where;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Everything that Ref and Fn::GetAtt can name, and what AWS would call it. Not safe for several threads.
final class Targets {

    private final Map<String, Target> byId = new LinkedHashMap<>();
    private final Map<String, Named> known = new HashMap<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final Naming naming;

    /// @param ids fills the patterns of ids; parameters are all that these may name
    /// @param properties resolves the properties that physical names are made of, given these targets
    Targets(Collection<Declared> declared, Naming ids, Function<Targets, Evaluator> properties) {
        declared.forEach(owner -> Target.of(owner, ids).forEach(target -> byId.put(target.id(), target)));
        this.naming = new Naming(ids.givens(), properties.apply(this));
    }

    Optional<Target> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Collection<Target> all() {
        return byId.values();
    }

    /// @param where who asks
    Named name(Target target, Where where) {
        var before = known.get(target.id());
        if (before != null) {
            return before;
        }
        if (!open.add(target.id())) {
            throw new BrokenTemplate(
                    where, "names go in a circle: " + String.join(" -> ", open) + " -> " + target.id());
        }
        try {
            var named = named(target, where);
            known.put(target.id(), named);
            return named;
        } finally {
            open.remove(target.id());
        }
    }

    private Named named(Target target, Where where) {
        var owner = target.owner();
        Map<String, String> of = target.isOwner()
                ? Map.of()
                : Map.of("Of", name(owner(target), where).ref());
        var ref = first(target.refs(), target, of)
                .orElseThrow(() -> new BrokenTemplate(owner.properties().where(), "this resource has no name"));
        var attributes = new HashMap<String, String>();
        target.attributes()
                .forEach((name, patterns) ->
                        first(patterns, target, Map.of("Ref", ref)).ifPresent(text -> attributes.put(name, text)));
        return new Named(ref, attributes);
    }

    private Optional<String> first(List<String> patterns, Target target, Map<String, String> known) {
        return patterns.stream()
                .flatMap(pattern -> naming.fill(pattern, target.owner(), target.id(), known).stream())
                .findFirst();
    }

    private Target owner(Target target) {
        return find(target.owner().logicalId()).orElseThrow();
    }
}
