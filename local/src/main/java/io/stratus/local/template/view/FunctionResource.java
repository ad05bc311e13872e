package io.stratus.local.template.view;

import io.stratus.local.template.Resource;
import io.stratus.local.template.Stack;
import io.stratus.local.template.view.iam.RoleResource;
import io.stratus.local.template.yaml.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// `AWS::Serverless::Function`.
///
/// @param name as in ARNs
/// @param code the artefact; whether it is there is the caller's to see
/// @param memory MB
/// @param environment what the template declares, in its order; Lambda adds more
/// @param reservedConcurrency empty where the function draws on the account's
/// @param alias null where none is published
public record FunctionResource(
        String logicalId,
        String name,
        String arn,
        @Nullable String alias,
        String runtime,
        String handler,
        Path code,
        int memory,
        Duration timeout,
        Map<String, String> environment,
        OptionalInt reservedConcurrency,
        RoleResource role) {

    private static final String TYPE = "AWS::Serverless::Function";

    // Lambda's defaults (API reference, CreateFunction).
    private static final int DEFAULT_MEMORY = 128;
    private static final int DEFAULT_TIMEOUT = 3;

    public static List<FunctionResource> all(Stack stack) {
        return stack.ofType(TYPE).stream().map(resource -> of(stack, resource)).toList();
    }

    private static FunctionResource of(Stack stack, Resource resource) {
        var properties = resource.properties();
        return new FunctionResource(
                resource.logicalId(),
                resource.physicalId(),
                resource.arn(),
                properties.maybe("AutoPublishAlias").map(Value::text).orElse(null),
                properties.at("Runtime").text(),
                properties.at("Handler").text(),
                stack.folder().resolve(properties.at("CodeUri").text()).normalize(),
                Whole.of(properties, "MemorySize", 128, 10_240).orElse(DEFAULT_MEMORY),
                Duration.ofSeconds(Whole.of(properties, "Timeout", 1, 900).orElse(DEFAULT_TIMEOUT)),
                environment(properties),
                Whole.of(properties, "ReservedConcurrentExecutions", 0, Integer.MAX_VALUE),
                RoleResource.of(stack, resource));
    }

    private static Map<String, String> environment(Value properties) {
        var environment = new LinkedHashMap<String, String>();
        properties
                .maybe("Environment")
                .flatMap(given -> given.maybe("Variables"))
                .ifPresent(
                        variables -> variables.members().forEach((name, value) -> environment.put(name, value.text())));
        return environment;
    }

    /// What an alias's ARN ends with, and what a REST API's integration calls; the function's own ARN without an alias.
    public String invokedArn() {
        return alias == null ? arn : arn + ":" + alias;
    }
}
