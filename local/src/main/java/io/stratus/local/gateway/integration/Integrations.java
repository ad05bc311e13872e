package io.stratus.local.gateway.integration;

import io.stratus.local.gateway.openapi.Part;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads each operation's `x-amazon-apigateway-integration`.
public final class Integrations {

    private static final String EXTENSION = "x-amazon-apigateway-integration";
    private static final Duration MAX_TIMEOUT = Duration.ofSeconds(29);
    private static final Pattern URI =
            Pattern.compile("arn:[\\w-]+:apigateway:[\\w-]+:lambda:path/2015-03-31/functions/(arn:[^/]+)/invocations");

    private final BinaryMediaTypes binary;
    private final Backend backend;
    private final InstantSource clock;

    public Integrations(Part root, Backend backend, InstantSource clock) {
        this.binary = BinaryMediaTypes.read(root);
        this.backend = backend;
        this.clock = clock;
    }

    public Integration of(Part operation) {
        var integration = operation.part(EXTENSION);
        return switch (integration.text("type").toLowerCase(Locale.ROOT)) {
            case "aws_proxy" -> lambda(integration);
            case "mock" -> new MockReader(operation, integration).read();
            default -> throw integration.invalid("only aws_proxy and mock integrations are done");
        };
    }

    private Integration lambda(Part integration) {
        integration.only(Set.of(
                "type",
                "httpMethod",
                "uri",
                "passthroughBehavior",
                "timeoutInMillis",
                "cacheKeyParameters",
                "cacheNamespace",
                "contentHandling",
                "responses"));
        integration.note("cacheKeyParameters", "the stage's response cache is not there yet");
        integration.note("cacheNamespace", "the stage's response cache is not there yet");
        integration.note("contentHandling", "a proxy integration converts by binary media types alone");
        integration.note("responses", "a proxy integration has no integration responses");
        if (!integration.text("httpMethod").equals("POST")) {
            throw integration.invalid("Lambda is invoked by POST alone");
        }
        var uri = URI.matcher(integration.text("uri"));
        if (!uri.matches()) {
            throw integration.invalid("uri names no function: " + integration.text("uri"));
        }
        return new LambdaProxy(uri.group(1), timeout(integration), binary, backend, clock);
    }

    private static Duration timeout(Part integration) {
        var text = integration.textOrNull("timeoutInMillis");
        if (text == null) {
            return MAX_TIMEOUT;
        }
        if (!text.matches("\\d{2,5}")
                || Integer.parseInt(text) < 50
                || Integer.parseInt(text) > MAX_TIMEOUT.toMillis()) {
            throw integration.invalid("timeoutInMillis is 50 to 29000, not " + text);
        }
        return Duration.ofMillis(Integer.parseInt(text));
    }
}
