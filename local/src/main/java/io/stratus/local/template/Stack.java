package io.stratus.local.template;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// A SAM template as it would be deployed: the resources that exist, everything in them resolved. Immutable.
public final class Stack {

    private final Path folder;
    private final Map<String, String> parameters;
    private final Map<String, Resource> resources;
    private final Map<String, Named> names;
    private final Map<String, String> outputs;
    private final List<ReportRow> report;

    Stack(
            Path folder,
            Map<String, String> parameters,
            Map<String, Resource> resources,
            Map<String, Named> names,
            Map<String, String> outputs,
            List<ReportRow> report) {
        this.folder = folder;
        this.parameters = parameters;
        this.resources = resources;
        this.names = names;
        this.outputs = outputs;
        this.report = report;
    }

    /// Reads a template file.
    ///
    /// @param settings values of parameters by name, instead of their defaults
    /// @throws BrokenTemplate with everything that is wrong, as far as it can be told in one reading
    public static Stack read(Path file, Map<String, String> settings, Surroundings surroundings) {
        return new StackReader(file, settings, surroundings).read();
    }

    /// Where the template lies: paths in it are relative to this folder.
    public Path folder() {
        return folder;
    }

    /// What each parameter was set to, or its default; the items of a list with commas between.
    public Map<String, String> parameters() {
        return parameters;
    }

    /// In the order of the file.
    public Collection<Resource> resources() {
        return resources.values();
    }

    public List<Resource> ofType(String type) {
        return resources.values().stream()
                .filter(resource -> resource.type().equals(type))
                .toList();
    }

    /// The resource of that logical id.
    ///
    /// @throws IllegalArgumentException if there is none, or its condition does not hold
    public Resource resource(String logicalId) {
        var resource = resources.get(logicalId);
        if (resource == null) {
            throw new IllegalArgumentException("the stack has no resource " + logicalId);
        }
        return resource;
    }

    /// What AWS would call a resource, also one that SAM makes beside another: `TodoApiFunctionRole`,
    /// `TodoApiFunctionAliaslive`, `TodoApiFunction.Version`, `TodoRestApi.Stage`.
    ///
    /// @throws IllegalArgumentException if there is none
    public Named named(String id) {
        var named = names.get(id);
        if (named == null) {
            throw new IllegalArgumentException("the stack has nothing named " + id);
        }
        return named;
    }

    /// By name; those whose condition does not hold are absent.
    public Map<String, String> outputs() {
        return outputs;
    }

    /// How far the local run goes with each resource, in the order of the file.
    public List<ReportRow> report() {
        return report;
    }
}
