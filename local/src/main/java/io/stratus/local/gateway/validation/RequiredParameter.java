package io.stratus.local.gateway.validation;

import io.stratus.local.gateway.call.Call;
import io.stratus.local.gateway.openapi.Part;
import java.util.Locale;

/// A parameter that must be there and not blank. Its schema is not looked at: API Gateway keeps name, place and
/// whether it is required, and ignores the rest ("Amazon API Gateway important notes").
record RequiredParameter(Place place, String name) {

    enum Place {
        PATH,
        QUERY,
        HEADER
    }

    static RequiredParameter read(Part parameter) {
        var in = parameter.text("in");
        try {
            return new RequiredParameter(Place.valueOf(in.toUpperCase(Locale.ROOT)), parameter.text("name"));
        } catch (IllegalArgumentException unknown) {
            throw parameter.invalid("API Gateway has no parameters in " + in);
        }
    }

    boolean missing(Call call) {
        var target = call.target();
        var value = switch (place) {
            case PATH -> target == null ? null : target.pathParameters().get(name);
            case QUERY -> call.parameter(name);
            case HEADER -> call.header(name);
        };
        return value == null || value.isBlank();
    }
}
