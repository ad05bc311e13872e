package io.stratus.local.template.view;

import io.stratus.local.template.yaml.Value;
import java.util.List;
import java.util.OptionalInt;

/// What scripts of which origins may do with a bucket (S3 user guide, "Elements of a CORS configuration").
///
/// @param allowedHeaders may hold one `*` each
/// @param maxAge seconds for which a browser keeps the answer to a preflight; empty if S3 does not say
public record CorsRule(
        List<String> allowedOrigins,
        List<String> allowedMethods,
        List<String> allowedHeaders,
        List<String> exposedHeaders,
        OptionalInt maxAge) {

    static CorsRule of(Value rule) {
        return new CorsRule(
                rule.at("AllowedOrigins").texts(),
                rule.at("AllowedMethods").texts(),
                texts(rule, "AllowedHeaders"),
                texts(rule, "ExposedHeaders"),
                Whole.of(rule, "MaxAge", 0, Integer.MAX_VALUE));
    }

    private static List<String> texts(Value rule, String name) {
        return rule.maybe(name).map(Value::texts).orElse(List.of());
    }
}
