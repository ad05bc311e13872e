package io.stratus.local.gateway.validation;

import io.stratus.local.gateway.openapi.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `x-amazon-apigateway-request-validators` and which of them a method names ("Request validation for REST APIs in
/// API Gateway").
public final class RequestValidators {

    private static final String VALIDATORS = "x-amazon-apigateway-request-validators";
    private static final String VALIDATOR = "x-amazon-apigateway-request-validator";

    private record Validator(boolean body, boolean parameters) {}

    private final Map<String, Validator> declared = new HashMap<>();
    private final @Nullable String fallback;

    private RequestValidators(@Nullable String fallback) {
        this.fallback = fallback;
    }

    public static RequestValidators read(Part root) {
        var validators = new RequestValidators(root.textOrNull(VALIDATOR));
        root.partOrEmpty(VALIDATORS).parts().forEach((name, part) -> {
            part.only(Set.of("validateRequestBody", "validateRequestParameters"));
            validators.declared.put(
                    name, new Validator(part.flag("validateRequestBody"), part.flag("validateRequestParameters")));
        });
        return validators;
    }

    /// What is to be checked for an operation.
    ///
    /// @param shared the path item, whose parameters each of its operations has
    public RequestValidation of(Part operation, Part shared) {
        var parameters = parameters(operation, shared);
        var bodies = operation.partOrEmpty("requestBody").resolved();
        bodies.only(Set.of("description", "required", "content"));
        var name = operation.has(VALIDATOR) ? operation.text(VALIDATOR) : fallback;
        if (name == null) {
            return new RequestValidation(List.of(), Map.of());
        }
        var validator = declared.get(name);
        if (validator == null) {
            throw operation.invalid("no such request validator: " + name);
        }
        return new RequestValidation(
                validator.parameters() ? parameters : List.of(), validator.body() ? models(bodies) : Map.of());
    }

    private static List<RequiredParameter> parameters(Part operation, Part shared) {
        var required = new LinkedHashMap<String, Part>();
        for (var owner : List.of(shared, operation)) {
            for (var each : owner.list("parameters")) {
                var parameter = each.resolved();
                required.put(parameter.text("in") + " " + parameter.text("name"), parameter);
            }
        }
        var parameters = new ArrayList<RequiredParameter>();
        for (var parameter : required.values()) {
            var read = RequiredParameter.read(parameter);
            if (parameter.flag("required")) {
                parameters.add(read);
            }
        }
        return List.copyOf(parameters);
    }

    private static Map<String, BodyModel> models(Part body) {
        var models = new LinkedHashMap<String, BodyModel>();
        body.partOrEmpty("content").parts().forEach((type, content) -> {
            if (content.has("schema")) {
                models.put(type, BodyModel.read(content.part("schema").resolved()));
            }
        });
        return models;
    }
}
