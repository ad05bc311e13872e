package io.stratus.local.template;

import io.stratus.local.template.yaml.BrokenTemplate;
import io.stratus.local.template.yaml.Faults;
import io.stratus.local.template.yaml.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/// The section Parameters together with what `--set Name=value` says.
final class Parameters {

    private Parameters() {}

    /// The value of each parameter, by name in the order of the file.
    static Map<String, Value> read(Value section, Map<String, String> settings, Faults faults) {
        var values = new LinkedHashMap<String, Value>();
        section.members().forEach((name, declaration) -> {
            try {
                values.put(name, new Parameter(name, declaration).value(settings));
            } catch (BrokenTemplate broken) {
                faults.addAll(broken.faults());
            }
        });
        settings.keySet().stream()
                .filter(name -> !section.members().containsKey(name))
                .forEach(name -> faults.add(section.where(), "--set " + name + ": there is no such parameter"));
        return values;
    }
}
