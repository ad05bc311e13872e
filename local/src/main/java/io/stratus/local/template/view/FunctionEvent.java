package io.stratus.local.template.view;

import io.stratus.local.template.Resource;
import io.stratus.local.template.Stack;
import io.stratus.local.template.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A member of a function's `Events`: what calls it, besides the API.
///
/// @param name as the template calls it
record FunctionEvent(Resource function, String name, Value properties) {

    private static final Set<String> KNOWN = Set.of("SQS", "Schedule");

    /// @throws io.stratus.local.template.yaml.BrokenTemplate if any event is of a type that the local run lacks
    static List<FunctionEvent> all(Stack stack, String type) {
        var all = new ArrayList<FunctionEvent>();
        for (var function : stack.ofType("AWS::Serverless::Function")) {
            var events =
                    function.properties().maybe("Events").map(Value::members).orElse(Map.of());
            events.forEach((name, event) -> {
                if (type(event).equals(type)) {
                    all.add(new FunctionEvent(function, name, event.at("Properties")));
                }
            });
        }
        return all;
    }

    private static String type(Value event) {
        var type = event.at("Type");
        if (!KNOWN.contains(type.text())) {
            throw type.wrong("the local run has events of SQS and Schedule, not of " + type.text());
        }
        return type.text();
    }

    /// The ARN that is called: the alias's, where one is published.
    String invokedArn() {
        return function.arn()
                + function.properties()
                        .maybe("AutoPublishAlias")
                        .map(alias -> ":" + alias.text())
                        .orElse("");
    }

    boolean enabled() {
        return properties.maybe("Enabled").map(Value::flag).orElse(true);
    }
}
