package io.stratus.local.gateway.authorizer;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// Claims as a REST API hands them on: all text. Dates are written as `Tue Jun 18 15:00:04 UTC 2024`, groups are
/// joined by commas (the event `apigw-rest/jwt-authorizer-auth.json` of AWS's Powertools for TypeScript).
final class Claims {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Claims() {}

    static Map<String, String> asText(JWTClaimsSet claims) {
        var texts = new LinkedHashMap<String, String>();
        claims.getClaims().forEach((name, value) -> {
            if (value != null) {
                texts.put(name, asText(value));
            }
        });
        return Map.copyOf(texts);
    }

    private static String asText(Object value) {
        return switch (value) {
            case String text -> text;
            case Date date -> DATE.format(date.toInstant());
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            case List<?> list
            when list.stream().allMatch(String.class::isInstance) ->
                list.stream().map(String::valueOf).collect(Collectors.joining(","));
            default -> JsonMapper.shared().writeValueAsString(value);
        };
    }
}
