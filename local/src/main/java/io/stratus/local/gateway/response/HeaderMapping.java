package io.stratus.local.gateway.response;

import io.stratus.local.gateway.call.Call;
import io.stratus.local.gateway.call.Rejection;
import io.stratus.local.gateway.openapi.Part;
import org.jspecify.annotations.Nullable;

/// One line of a gateway response's `responseParameters`.
///
/// @param source where its value is from
record HeaderMapping(String header, Source source) {

    private static final String HEADER = "gatewayresponse.header.";

    /// The forms API Gateway takes ("x-amazon-apigateway-gateway-responses.responseParameters object").
    sealed interface Source {
        record Literal(String value) implements Source {}

        record RequestHeader(String name) implements Source {}

        record RequestQuery(String name) implements Source {}

        record RequestPath(String name) implements Source {}

        record ContextVariable(String name) implements Source {}
    }

    static HeaderMapping read(String parameter, Part parameters) {
        if (!parameter.startsWith(HEADER)) {
            throw parameters.invalid("only " + HEADER + "… is done: " + parameter);
        }
        return new HeaderMapping(parameter.substring(HEADER.length()), source(parameters.text(parameter), parameters));
    }

    private static Source source(String text, Part at) {
        if (text.length() >= 2 && text.startsWith("'") && text.endsWith("'")) {
            return new Source.Literal(text.substring(1, text.length() - 1));
        }
        int name = text.lastIndexOf('.') + 1;
        return switch (text.substring(0, name)) {
            case "method.request.header." -> new Source.RequestHeader(text.substring(name));
            case "method.request.querystring." -> new Source.RequestQuery(text.substring(name));
            case "method.request.path." -> new Source.RequestPath(text.substring(name));
            default -> {
                if (!text.startsWith("context.")) {
                    throw at.invalid("a value is '…', method.request.… or context.…, not " + text);
                }
                yield new Source.ContextVariable(text.substring("context.".length()));
            }
        };
    }

    /// The value for this call; null where the request lacks what it is taken from, and then no header is sent.
    @Nullable
    String value(Call call, Rejection rejection) {
        return switch (source) {
            case Source.Literal(var value) -> value;
            case Source.RequestHeader(var name) -> call.header(name);
            case Source.RequestQuery(var name) -> call.parameter(name);
            case Source.RequestPath(var name) ->
                call.target() == null ? null : call.target().pathParameters().get(name);
            case Source.ContextVariable(var name) -> {
                var value = Template.value(name, call, rejection);
                yield value.isEmpty() ? null : value;
            }
        };
    }
}
