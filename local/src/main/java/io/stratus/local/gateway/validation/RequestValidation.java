package io.stratus.local.gateway.validation;

import io.stratus.local.gateway.call.Call;
import io.stratus.local.gateway.call.Rejection;
import io.stratus.local.gateway.call.ResponseType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What one method checks of a request.
///
/// @param models by media type; a body of another type is not checked
public record RequestValidation(List<RequiredParameter> required, Map<String, BodyModel> models) {

    /// Why a request is refused; null if it is not.
    public @Nullable Rejection check(Call call) {
        if (required.stream().anyMatch(parameter -> parameter.missing(call))) {
            var missing = required.stream()
                    .filter(parameter -> parameter.missing(call))
                    .map(RequiredParameter::name)
                    .collect(Collectors.joining(", "));
            return refusal(
                    ResponseType.BAD_REQUEST_PARAMETERS, "Missing required request parameters: [" + missing + "]", "");
        }
        var model = models.isEmpty() ? null : models.get(call.contentType());
        var fault = model == null ? null : model.fault(call.request().body());
        return fault == null ? null : refusal(ResponseType.BAD_REQUEST_BODY, "Invalid request body", fault);
    }

    private static Rejection refusal(ResponseType type, String message, String detail) {
        return new Rejection(type, type.status(), message, detail, detail.isEmpty() ? message : detail);
    }
}
