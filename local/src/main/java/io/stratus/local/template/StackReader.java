package io.stratus.local.template;

import io.stratus.local.template.yaml.BrokenTemplate;
import io.stratus.local.template.yaml.Faults;
import io.stratus.local.template.yaml.TemplateFile;
import io.stratus.local.template.yaml.Value;
import io.stratus.local.template.yaml.Where;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Reads one template. Each step stops the reading if it found something wrong, so that no fault is reported only
/// because of another.
final class StackReader {

    private static final Set<String> SECTIONS = Set.of(
            "AWSTemplateFormatVersion",
            "Conditions",
            "Description",
            "Globals",
            "Metadata",
            "Outputs",
            "Parameters",
            "Resources",
            "Transform");

    private final Faults faults = new Faults();
    private final Dependencies dependencies = new Dependencies();
    private final Path file;
    private final Value template;
    private final Givens givens;

    StackReader(Path file, Map<String, String> settings, Surroundings surroundings) {
        this.file = file.toAbsolutePath();
        this.template = TemplateFile.read(file, shownAs(this.file));
        refuseUnknownSections();
        this.givens = new Givens(Parameters.read(section("Parameters"), settings, faults), surroundings);
        faults.stopIfAny();
    }

    // Folder and name, wherever the caller stands: errors and their tests then read the same everywhere.
    private static String shownAs(Path absolute) {
        int names = absolute.getNameCount();
        return absolute.subpath(Math.max(0, names - 2), names).toString().replace('\\', '/');
    }

    private void refuseUnknownSections() {
        template.members().forEach((name, section) -> {
            if (!SECTIONS.contains(name)) {
                faults.add(section.where(), "the local run knows no section " + name);
            }
        });
        template.maybe("Transform").ifPresent(transform -> {
            if (!transform.texts().equals(List.of("AWS::Serverless-2016-10-31"))) {
                faults.add(transform.where(), "the local run knows no transform but AWS::Serverless-2016-10-31");
            }
        });
    }

    private Value section(String name) {
        return template.maybe(name).orElseGet(() -> new Value.Members(template.where(), Map.of()));
    }

    Stack read() {
        var conditions = new Conditions(section("Conditions").members(), givens);
        conditions.check(faults);
        var types = TypeTable.read();
        var globals = Globals.read(section("Globals"), types, faults);
        faults.stopIfAny();
        var declared = Declared.read(template.at("Resources"), types, globals, conditions, faults);
        refuseSharedNames(declared);
        faults.stopIfAny();
        var targets = targets(declared, conditions);
        var resources = new Resources(givens, conditions, targets, dependencies, faults).read(declared.values());
        var outputs = outputs(conditions, targets);
        dependencies.check(faults);
        faults.stopIfAny();
        return stack(targets, declared, withSecrets(resources), outputs);
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

    private Map<String, String> outputs(Conditions conditions, Targets targets) {
        var names = new References(givens, targets, new Dependencies(), "Outputs", true);
        var evaluator = new Evaluator(names, conditions, faults);
        var outputs = new LinkedHashMap<String, String>();
        section("Outputs").members().forEach((name, output) -> {
            try {
                var condition = output.maybe("Condition");
                if (condition.isEmpty()
                        || conditions.holds(
                                condition.get().text(), condition.get().where())) {
                    evaluator.resolve(output.at("Value")).ifPresent(value -> outputs.put(name, value.text()));
                } else {
                    evaluator.check(output.at("Value"));
                }
            } catch (BrokenTemplate broken) {
                faults.addAll(broken.faults());
            }
        });
        return Collections.unmodifiableMap(outputs);
    }

    private Map<String, Resource> withSecrets(Map<String, Resource> resources) {
        var own = resources.values().stream()
                .filter(resource -> resource.type().equals("AWS::SecretsManager::Secret"))
                .toList();
        var references =
                new DynamicReferences(new Secrets(own, givens.surroundings().secret()));
        var resolved = new LinkedHashMap<String, Resource>();
        resources.forEach((id, from) ->
                resolved.put(id, new Resource(id, from.type(), from.named(), references.resolve(from.properties()))));
        return Collections.unmodifiableMap(resolved);
    }

    private Stack stack(
            Targets targets,
            Map<String, Declared> declared,
            Map<String, Resource> resources,
            Map<String, String> outputs) {
        var root = new Where(template.where().file(), 1, "");
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
