package io.stratus.local.gateway.response;

import io.stratus.local.gateway.call.Call;
import io.stratus.local.gateway.call.MediaType;
import io.stratus.local.gateway.call.Rejection;
import io.stratus.local.gateway.openapi.Part;
import io.stratus.local.http.Answer;
import io.stratus.local.http.Fields;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// One gateway response as declared.
///
/// @param status 0 keeps the rejection's own
record GatewayResponse(int status, List<HeaderMapping> headers, Map<String, Template> templates) {

    private static final Map<String, Template> DEFAULT_TEMPLATES =
            Map.of(MediaType.JSON, new Template("{\"message\":$context.error.messageString}"));

    static final GatewayResponse DEFAULT = new GatewayResponse(0, List.of(), DEFAULT_TEMPLATES);

    static GatewayResponse read(Part part) {
        part.only(Set.of("statusCode", "responseParameters", "responseTemplates"));
        var parameters = part.partOrEmpty("responseParameters");
        var mappings = parameters.names().stream()
                .map(name -> HeaderMapping.read(name, parameters))
                .toList();
        var templates = new LinkedHashMap<String, Template>();
        var texts = part.partOrEmpty("responseTemplates");
        texts.names().forEach(type -> templates.put(type, new Template(texts.text(type))));
        var status = part.textOrNull("statusCode");
        return new GatewayResponse(
                status == null ? 0 : status(status, part),
                mappings,
                templates.isEmpty() ? DEFAULT_TEMPLATES : templates);
    }

    private static int status(String text, Part at) {
        if (!text.matches("[1-5]\\d\\d")) {
            throw at.invalid("statusCode is no HTTP status: " + text);
        }
        return Integer.parseInt(text);
    }

    Answer answer(Call call, Rejection rejection) {
        var type = mediaType(call);
        var fields = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        fields.put("Content-Type", type);
        fields.put("x-amzn-ErrorType", rejection.type().errorType());
        fields.put("x-amzn-RequestId", call.requestId());
        fields.put("x-amz-apigw-id", call.extendedRequestId());
        for (var mapping : headers) {
            var value = mapping.value(call, rejection);
            if (value != null) {
                fields.put(mapping.header(), value);
            }
        }
        var body = templateFor(type).render(call, rejection).getBytes(StandardCharsets.UTF_8);
        return new Answer(status == 0 ? rejection.status() : status, new Fields(List.copyOf(fields.entrySet())), body);
    }

    // AWS does not say how one of several templates is chosen: the one the client names first, else JSON.
    private String mediaType(Call call) {
        var accepted = call.header("Accept");
        if (accepted != null && templates.containsKey(MediaType.of(accepted))) {
            return MediaType.of(accepted);
        }
        return templates.containsKey(MediaType.JSON)
                ? MediaType.JSON
                : templates.keySet().iterator().next();
    }

    private Template templateFor(String type) {
        var template = templates.get(type);
        if (template == null) {
            throw new IllegalStateException("no template for " + type);
        }
        return template;
    }
}
