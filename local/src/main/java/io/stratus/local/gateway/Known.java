package io.stratus.local.gateway;

import io.stratus.local.gateway.openapi.Part;
import java.util.HashSet;
import java.util.Set;

/// The members of an OpenAPI document that are read or that only describe; any other stops the start or is noted.
final class Known {

    private static final Set<String> ROOT = Set.of(
            "openapi",
            "info",
            "tags",
            "externalDocs",
            "paths",
            "components",
            "servers",
            "security",
            "x-amazon-apigateway-request-validators",
            "x-amazon-apigateway-request-validator",
            "x-amazon-apigateway-gateway-responses",
            "x-amazon-apigateway-binary-media-types",
            "x-amazon-apigateway-minimum-compression-size",
            "x-amazon-apigateway-endpoint-configuration");

    private static final Set<String> COMPONENTS =
            Set.of("schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes");

    private static final Set<String> OPERATION = Set.of(
            "operationId",
            "summary",
            "description",
            "tags",
            "externalDocs",
            "deprecated",
            "parameters",
            "requestBody",
            "responses",
            "security",
            "x-amazon-apigateway-integration",
            "x-amazon-apigateway-request-validator");

    private Known() {}

    static void root(Part root) {
        root.only(ROOT);
        root.note("servers", "the address is the local run's");
        root.note("x-amazon-apigateway-minimum-compression-size", "answers are not compressed");
        root.note("x-amazon-apigateway-endpoint-configuration", "there is one endpoint, on loopback");
        if (!root.text("openapi").startsWith("3.0.")) {
            throw root.invalid("only OpenAPI 3.0 is done, not " + root.text("openapi"));
        }
        root.partOrEmpty("components").only(COMPONENTS);
    }

    static void pathItem(Part item, Set<String> methods, String any) {
        var known = new HashSet<>(Set.of("summary", "description", "parameters", any));
        known.addAll(methods);
        item.only(known);
    }

    static void operation(Part operation) {
        operation.only(OPERATION);
    }
}
