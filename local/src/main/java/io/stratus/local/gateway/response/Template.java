package io.stratus.local.gateway.response;

import io.stratus.local.gateway.call.Call;
import io.stratus.local.gateway.call.Context;
import io.stratus.local.gateway.call.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// A body with `$context` variables. Only substituted, not Velocity ("Gateway responses for REST APIs in API
/// Gateway"); a variable that is unknown or has no value gives nothing.
final class Template {

    private static final Pattern VARIABLE = Pattern.compile("\\$(?:context\\.([\\w.:-]*\\w)|\\{context\\.([^}]*)})");

    private final List<String> literals = new ArrayList<>();
    private final List<String> variables = new ArrayList<>();

    Template(String text) {
        var matcher = VARIABLE.matcher(text);
        int end = 0;
        while (matcher.find()) {
            literals.add(text.substring(end, matcher.start()));
            variables.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
            end = matcher.end();
        }
        literals.add(text.substring(end));
    }

    String render(Call call, Rejection rejection) {
        var out = new StringBuilder();
        for (int i = 0; i < variables.size(); i++) {
            out.append(literals.get(i)).append(value(variables.get(i), call, rejection));
        }
        return out.append(literals.getLast()).toString();
    }

    static String value(String variable, Call call, Rejection rejection) {
        return switch (variable) {
            case "error.message" -> rejection.message();
            case "error.messageString" -> JsonMapper.shared().writeValueAsString(rejection.message());
            case "error.responseType" -> rejection.type().name();
            case "error.validationErrorString" -> rejection.validation();
            default -> Context.value(call, variable);
        };
    }
}
