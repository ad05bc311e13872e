package io.stratus.local.template;

import io.stratus.local.template.yaml.BrokenTemplate;
import io.stratus.local.template.yaml.Value;
import io.stratus.local.template.yaml.Where;
import java.util.Optional;
import java.util.TreeSet;

/// The names that a resource may use, each use noted as a dependency.
///
/// @param user the resource that the names are used in
/// @param chosen whether the text takes part; if not, it notes nothing and may name resources that do not exist
record References(Givens givens, Targets targets, Dependencies dependencies, String user, boolean chosen)
        implements Names {

    @Override
    public Optional<Value> find(String name, Where where) {
        var given = givens.find(name, where);
        return given.isPresent()
                ? given
                : targets.find(name)
                        .map(target ->
                                Value.Scalar.text(where, use(target, where).ref()));
    }

    @Override
    public String attribute(String logicalId, String attribute, Where where) {
        var target = targets.find(logicalId)
                .orElseThrow(() -> new BrokenTemplate(
                        where, "\"" + logicalId + "." + attribute + "\": there is no resource \"" + logicalId + "\""));
        if (!target.attributes().containsKey(attribute)) {
            throw new BrokenTemplate(where, noSuchAttribute(target, attribute));
        }
        var text = use(target, where).attributes().get(attribute);
        if (text == null) {
            throw new BrokenTemplate(where, "\"" + logicalId + "\" was given no " + attribute);
        }
        return text;
    }

    private static String noSuchAttribute(Target target, String attribute) {
        var there = target.attributes().isEmpty()
                ? "there is none"
                : "there is "
                        + String.join(", ", new TreeSet<>(target.attributes().keySet()));
        return "\"%s\" (%s) has no attribute \"%s\"; %s"
                .formatted(target.id(), target.owner().type().name(), attribute, there);
    }

    private Named use(Target target, Where where) {
        if (chosen && !target.owner().exists()) {
            throw new BrokenTemplate(where, "\"" + target.id() + "\" does not exist here: its condition does not hold");
        }
        if (chosen) {
            dependencies.add(user, target.id(), where);
        }
        return targets.name(target, where);
    }

    @Override
    public Value mapped(String mapping, String top, String second, Where where) {
        return givens.mapped(mapping, top, second, where);
    }

    @Override
    public Names unchosen() {
        return new References(givens, targets, dependencies, user, false);
    }
}
