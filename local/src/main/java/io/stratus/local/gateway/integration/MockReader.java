package io.stratus.local.gateway.integration;

import io.stratus.local.gateway.call.MediaType;
import io.stratus.local.gateway.openapi.Part;
import io.stratus.local.http.Answer;
import io.stratus.local.http.Fields;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads a mock integration. Its templates are taken as they stand: one that Velocity would work on is refused.
record MockReader(Part operation, Part integration) {

    private static final Pattern STATUS = Pattern.compile("\\{\\s*\"?statusCode\"?\\s*:\\s*\"?([1-5]\\d\\d)\"?\\s*}");
    private static final String HEADER = "method.response.header.";

    Mock read() {
        integration.only(Set.of("type", "httpMethod", "passthroughBehavior", "requestTemplates", "responses"));
        var statuses = new HashMap<String, String>();
        var templates = integration.partOrEmpty("requestTemplates");
        templates.names().forEach(type -> statuses.put(type, status(templates, type)));
        var passthrough = integration.textOrNull("passthroughBehavior");
        boolean strict = passthrough != null && !passthrough.equalsIgnoreCase("when_no_match");
        var answers = new HashMap<String, Answer>();
        integration.partOrEmpty("responses").parts().forEach((key, part) -> answers.put(key(key, part), answer(part)));
        return new Mock(statuses, strict, answers);
    }

    private static String status(Part templates, String type) {
        var matcher = STATUS.matcher(templates.text(type).strip());
        if (!matcher.matches()) {
            throw templates.invalid("a mock's template gives a status and nothing else: {\"statusCode\": 200}");
        }
        return matcher.group(1);
    }

    private static String key(String key, Part response) {
        if (!key.equals("default") && !key.matches("\\d{3}")) {
            throw response.invalid("a mock's response is selected by a status or default, not by a pattern");
        }
        return key;
    }

    private Answer answer(Part response) {
        response.only(Set.of("statusCode", "responseParameters", "responseTemplates"));
        var status = response.text("statusCode");
        var declared = operation.part("responses").part(status).partOrEmpty("headers");
        var lines = new ArrayList<Map.Entry<String, String>>();
        lines.add(Map.entry("Content-Type", MediaType.JSON));
        var parameters = response.partOrEmpty("responseParameters");
        for (var parameter : parameters.names()) {
            lines.add(Map.entry(header(parameter, parameters, declared), literal(parameters, parameter)));
        }
        return new Answer(Integer.parseInt(status), new Fields(lines), body(response));
    }

    private static String header(String parameter, Part parameters, Part declared) {
        if (!parameter.startsWith(HEADER)) {
            throw parameters.invalid("only " + HEADER + "… is done: " + parameter);
        }
        var name = parameter.substring(HEADER.length());
        if (!declared.has(name)) {
            throw parameters.invalid("the method response does not declare the header " + name);
        }
        return name;
    }

    private static String literal(Part parameters, String parameter) {
        var text = parameters.text(parameter);
        if (text.length() < 2 || !text.startsWith("'") || !text.endsWith("'")) {
            throw parameters.invalid("a mock has no response to take from, so a value is '…', not " + text);
        }
        return text.substring(1, text.length() - 1);
    }

    private static byte[] body(Part response) {
        var templates = response.partOrEmpty("responseTemplates");
        var text = templates.has(MediaType.JSON) ? templates.text(MediaType.JSON) : "";
        templates.only(Set.of(MediaType.JSON));
        if (text.contains("$") || text.contains("#")) {
            throw templates.invalid("Velocity is not done by the local gateway");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
