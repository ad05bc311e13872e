package io.stratus.local.template;

import io.stratus.local.template.yaml.BrokenTemplate;
import io.stratus.local.template.yaml.Value;
import io.stratus.local.template.yaml.Where;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Parameters, pseudo parameters and mappings: what is known before any resource.
record Givens(Map<String, Value> parameters, Mappings mappings, Surroundings surroundings) implements Names {

    @Override
    public Optional<Value> find(String name, Where where) {
        if (!name.startsWith("AWS::")) {
            return Optional.ofNullable(parameters.get(name)).map(value -> placed(value, where));
        }
        if (name.equals("AWS::NotificationARNs")) {
            return Optional.of(new Value.Items(where, List.of()));
        }
        return pseudo(name).map(text -> Value.Scalar.text(where, text));
    }

    @Override
    public String attribute(String logicalId, String attribute, Where where) {
        throw new BrokenTemplate(where, "Fn::GetAtt has no place here: resources do not exist yet");
    }

    @Override
    public Value mapped(String mapping, String top, String second, Where where) {
        return placed(mappings.find(mapping, top, second, where), where);
    }

    @Override
    public Names unchosen() {
        return this;
    }

    Optional<String> pseudo(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "AWS::AccountId" -> surroundings.accountId();
                    case "AWS::Region" -> surroundings.region();
                    case "AWS::StackName" -> surroundings.stackName();
                    case "AWS::StackId" -> stackId();
                    case "AWS::Partition" -> Surroundings.PARTITION;
                    case "AWS::URLSuffix" -> Surroundings.URL_SUFFIX;
                    default -> null;
                });
    }

    /// The parameters as texts, in the order of the file.
    Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        parameters.forEach((name, value) -> settings.put(name, String.join(",", value.texts())));
        return Collections.unmodifiableMap(settings);
    }

    private String stackId() {
        return "arn:%s:cloudformation:%s:%s:stack/%s/%s"
                .formatted(
                        Surroundings.PARTITION,
                        surroundings.region(),
                        surroundings.accountId(),
                        surroundings.stackName(),
                        Digits.LOWER.of(surroundings.stackName(), 32));
    }

    private static Value placed(Value value, Where where) {
        return switch (value) {
            case Value.Scalar(var _, var content, var text) -> new Value.Scalar(where, content, text);
            case Value.Items(var _, var items) -> new Value.Items(where, items);
            case Value.Members(var _, var named) -> new Value.Members(where, named);
        };
    }
}
