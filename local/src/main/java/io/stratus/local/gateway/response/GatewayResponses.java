package io.stratus.local.gateway.response;

import io.stratus.local.gateway.call.Call;
import io.stratus.local.gateway.call.Rejection;
import io.stratus.local.gateway.call.ResponseType;
import io.stratus.local.gateway.openapi.Part;
import io.stratus.local.http.Answer;
import java.util.EnumMap;
import java.util.Map;

/// The API's gateway responses: of a type, else of its class of status, else API Gateway's own.
public final class GatewayResponses {

    private static final String EXTENSION = "x-amazon-apigateway-gateway-responses";

    private final Map<ResponseType, GatewayResponse> declared = new EnumMap<>(ResponseType.class);

    private GatewayResponses() {}

    public static GatewayResponses read(Part root) {
        var responses = new GatewayResponses();
        var part = root.partOrEmpty(EXTENSION);
        part.parts().forEach((name, each) -> responses.declared.put(type(name, part), GatewayResponse.read(each)));
        part.note(ResponseType.REQUEST_TOO_LARGE.name(), "API Gateway answers 413 in its own words, whatever is set");
        // "Customizing the default gateway response for 413 REQUEST_TOO_LARGE isn't currently supported": important
        // notes.
        responses.declared.put(ResponseType.REQUEST_TOO_LARGE, GatewayResponse.DEFAULT);
        return responses;
    }

    private static ResponseType type(String name, Part at) {
        try {
            return ResponseType.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw at.invalid("no such gateway response type: " + name);
        }
    }

    public Answer answer(Call call, Rejection rejection) {
        var fallback = rejection.type().status() < 500 ? ResponseType.DEFAULT_4XX : ResponseType.DEFAULT_5XX;
        var ofClass = declared.getOrDefault(fallback, GatewayResponse.DEFAULT);
        return declared.getOrDefault(rejection.type(), ofClass).answer(call, rejection);
    }
}
