package io.stratus.local.template;

import io.stratus.local.template.yaml.BrokenTemplate;
import io.stratus.local.template.yaml.Faults;
import io.stratus.local.template.yaml.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Resolves the section Outputs.
record Outputs(Evaluator evaluator, Faults faults) {

    /// Those whose condition holds; the others are checked all the same.
    Map<String, String> read(Value section) {
        var outputs = new LinkedHashMap<String, String>();
        section.members().forEach((name, output) -> {
            try {
                if (exists(output)) {
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

    private boolean exists(Value output) {
        return output.maybe("Condition")
                .map(condition -> evaluator.conditions().holds(condition.text(), condition.where()))
                .orElse(true);
    }
}
