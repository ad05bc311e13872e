package io.stratus.local.template;

import io.stratus.local.template.yaml.BrokenTemplate;
import io.stratus.local.template.yaml.Faults;
import io.stratus.local.template.yaml.Value;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Resolves the section Resources.
record Resources(Givens givens, Conditions conditions, Targets targets, Dependencies dependencies, Faults faults) {

    /// Those whose condition holds; the others are checked all the same.
    Map<String, Resource> read(Collection<Declared> declared) {
        declared.forEach(this::dependOn);
        targets.all().forEach(this::dependOnOwner);
        var resources = new LinkedHashMap<String, Resource>();
        for (var each : declared) {
            if (each.exists()) {
                try {
                    resources.put(each.logicalId(), resource(each));
                } catch (BrokenTemplate broken) {
                    faults.addAll(broken.faults());
                }
            } else {
                new Evaluator(names(each.logicalId(), false), conditions, faults).check(each.properties());
            }
        }
        return resources;
    }

    private Resource resource(Declared declared) {
        var properties = new LinkedHashMap<String, Value>();
        declared.properties().members().forEach((name, value) -> {
            var names = names(holder(declared, name), true);
            new Evaluator(names, conditions, faults)
                    .resolve(value)
                    .ifPresent(resolved -> properties.put(name, resolved));
        });
        var where = declared.properties().where();
        var target = targets.find(declared.logicalId()).orElseThrow();
        return new Resource(
                declared.logicalId(),
                declared.type().name(),
                targets.name(target, where),
                new Value.Members(where, Collections.unmodifiableMap(properties)));
    }

    // A function's policies belong to the role that SAM makes of them, which other resources may name.
    private String holder(Declared declared, String property) {
        return targets.all().stream()
                .filter(target -> target.owner().logicalId().equals(declared.logicalId())
                        && target.holds().contains(property))
                .map(Target::id)
                .findFirst()
                .orElse(declared.logicalId());
    }

    private References names(String user, boolean chosen) {
        return new References(givens, targets, dependencies, user, chosen);
    }

    private void dependOn(Declared declared) {
        declared.dependsOn().forEach(id -> {
            var target = targets.find(id.text());
            if (target.isEmpty()) {
                faults.add(id.where(), "DependsOn names \"" + id.text() + "\", which is no resource");
            } else if (declared.exists() && !target.get().owner().exists()) {
                faults.add(id.where(), "DependsOn names \"" + id.text() + "\", whose condition does not hold");
            } else if (declared.exists()) {
                dependencies.add(declared.logicalId(), id.text(), id.where());
            }
        });
    }

    private void dependOnOwner(Target target) {
        var owner = target.owner();
        var where = owner.properties().where();
        if (!target.holds().isEmpty()) {
            dependencies.add(owner.logicalId(), target.id(), where);
        } else if (!target.isOwner()) {
            dependencies.add(target.id(), owner.logicalId(), where);
        }
    }
}
