package io.stratus.local.template;

import io.stratus.local.template.yaml.Faults;
import io.stratus.local.template.yaml.TemplateFile;
import io.stratus.local.template.yaml.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A template file by its sections.
record Sections(Value template) {

    private static final Set<String> KNOWN = Set.of(
            "AWSTemplateFormatVersion",
            "Conditions",
            "Description",
            "Globals",
            "Mappings",
            "Metadata",
            "Outputs",
            "Parameters",
            "Resources",
            "Transform");

    private static final String SAM = "AWS::Serverless-2016-10-31";

    /// @param file absolute
    static Sections read(Path file, Faults faults) {
        var template = TemplateFile.read(file, shownAs(file));
        template.members().forEach((name, section) -> {
            if (!KNOWN.contains(name)) {
                faults.add(section.where(), "the local run knows no section " + name);
            }
        });
        template.maybe("Transform").ifPresent(transform -> {
            if (!transform.texts().equals(List.of(SAM))) {
                faults.add(transform.where(), "the local run knows no transform but " + SAM);
            }
        });
        return new Sections(template);
    }

    // Folder and name, wherever the caller stands: errors and their tests then read the same everywhere.
    private static String shownAs(Path file) {
        int names = file.getNameCount();
        return file.subpath(Math.max(0, names - 2), names).toString().replace('\\', '/');
    }

    /// Empty where the template has none.
    Value section(String name) {
        return template.maybe(name).orElseGet(() -> new Value.Members(template.where(), Map.of()));
    }
}
