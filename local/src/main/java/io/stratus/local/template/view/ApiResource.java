package io.stratus.local.template.view;

import io.stratus.local.template.Resource;
import io.stratus.local.template.Stack;
import io.stratus.local.template.yaml.Value;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// `AWS::Serverless::Api`: a REST API and its one stage.
///
/// @param openapi the definition body in plain Java, in the order of the file
public record ApiResource(
        String logicalId, String id, String stage, Map<String, Object> openapi, List<MethodSettings> methodSettings) {

    private static final String TYPE = "AWS::Serverless::Api";

    /// What the stage lets through to one method, or to each method that the pattern covers.
    ///
    /// @param resourcePath as `/v1/todos`, or `/*` for every resource
    /// @param httpMethod as `GET`, or `*` for every method
    /// @param rate requests per second; empty where the account's limit holds
    /// @param burst requests at once; empty where the account's limit holds
    public record MethodSettings(String resourcePath, String httpMethod, OptionalDouble rate, OptionalDouble burst) {

        static MethodSettings of(Value setting) {
            return new MethodSettings(
                    setting.at("ResourcePath").text(),
                    setting.at("HttpMethod").text(),
                    number(setting, "ThrottlingRateLimit"),
                    number(setting, "ThrottlingBurstLimit"));
        }

        private static OptionalDouble number(Value setting, String name) {
            return setting.maybe(name).stream()
                    .mapToDouble(value -> value.number().doubleValue())
                    .findFirst();
        }
    }

    public static List<ApiResource> all(Stack stack) {
        return stack.ofType(TYPE).stream().map(ApiResource::of).toList();
    }

    private static ApiResource of(Resource resource) {
        var properties = resource.properties();
        return new ApiResource(
                resource.logicalId(),
                resource.physicalId(),
                properties.at("StageName").text(),
                properties.at("DefinitionBody").plainMembers(),
                properties.maybe("MethodSettings").map(Value::list).orElse(List.of()).stream()
                        .map(MethodSettings::of)
                        .toList());
    }
}
