package io.stratus.local.template;

import io.stratus.local.template.yaml.Faults;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Reads one template. Each step stops the reading if it found something wrong, so that no fault is reported only
/// because of another.
final class StackReader {

    private final Faults faults = new Faults();
    private final Dependencies dependencies = new Dependencies();
    private final Path file;
    private final Sections sections;
    private final Givens givens;

    StackReader(Path file, Map<String, String> settings, Surroundings surroundings) {
        this.file = file.toAbsolutePath();
        this.sections = Sections.read(this.file, faults);
        this.givens = new Givens(
                Parameters.read(sections.section("Parameters"), settings, faults),
                Mappings.read(sections.section("Mappings"), faults),
                surroundings);
        faults.stopIfAny();
    }

    Stack read() {
        var conditions = new Conditions(sections.section("Conditions").members(), givens);
        conditions.check(faults);
        var types = TypeTable.read();
        var globals = Globals.read(sections.section("Globals"), types, faults);
        faults.stopIfAny();
        var declared = Declared.read(sections.template().at("Resources"), types, globals, conditions, faults);
        refuseSharedNames(declared);
        faults.stopIfAny();
        var targets = targets(declared, conditions);
        var resources = new Resources(givens, conditions, targets, dependencies, faults).read(declared.values());
        var names = new References(givens, targets, new Dependencies(), "Outputs", true);
        var outputs = new Outputs(new Evaluator(names, conditions, faults), faults).read(sections.section("Outputs"));
        dependencies.check(faults);
        faults.stopIfAny();
        return stack(
                targets,
                declared,
                DynamicReferences.fill(resources, givens.surroundings().secret()),
                outputs);
    }

    private void refuseSharedNames(Map<String, Declared> declared) {
        declared.forEach((logicalId, resource) -> {
            if (givens.parameters().containsKey(logicalId)) {
                faults.add(resource.properties().where(), "a parameter is called \"" + logicalId + "\" too");
            }
        });
    }

    private Targets targets(Map<String, Declared> declared, Conditions conditions) {
        var ids = new Naming(givens, new Evaluator(givens, conditions, faults));
        return new Targets(
                declared.values(),
                ids,
                targets -> new Evaluator(new References(givens, targets, dependencies, "", false), conditions, faults));
    }

    private Stack stack(
            Targets targets,
            Map<String, Declared> declared,
            Map<String, Resource> resources,
            Map<String, String> outputs) {
        var root = sections.template().where();
        var names = new HashMap<String, Named>();
        targets.all().stream()
                .filter(target -> target.owner().exists())
                .forEach(target -> names.put(target.id(), targets.name(target, root)));
        var report = resources.values().stream()
                .map(resource -> row(resource, declared))
                .toList();
        var folder = Objects.requireNonNull(file.getParent());
        return new Stack(folder, givens.settings(), resources, Map.copyOf(names), outputs, report);
    }

    private static ReportRow row(Resource resource, Map<String, Declared> declared) {
        var type = Objects.requireNonNull(declared.get(resource.logicalId())).type();
        return new ReportRow(resource.logicalId(), type.name(), type.support(), type.notApplied(resource.properties()));
    }
}
