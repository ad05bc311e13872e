package io.stratus.local.gateway;

import io.stratus.local.gateway.authorizer.Authorizers;
import io.stratus.local.gateway.authorizer.Pool;
import io.stratus.local.gateway.call.ResourceId;
import io.stratus.local.gateway.integration.Backend;
import io.stratus.local.gateway.integration.Integrations;
import io.stratus.local.gateway.openapi.Document;
import io.stratus.local.gateway.openapi.NotApplied;
import io.stratus.local.gateway.openapi.Part;
import io.stratus.local.gateway.response.GatewayResponses;
import io.stratus.local.gateway.routing.Resources;
import io.stratus.local.gateway.throttle.Throttles;
import io.stratus.local.gateway.validation.RequestValidators;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An API as read from its document.
record RestApi(Pipeline pipeline, GatewayResponses responses, List<NotApplied> notApplied) {

    private static final String ANY = "x-amazon-apigateway-any-method";
    private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete", "options");

    /// Reads the API.
    ///
    /// @throws io.stratus.local.gateway.openapi.InvalidApi for what API Gateway would refuse or this one
    ///     does not do
    static RestApi read(ApiSpec spec, Collection<Pool> pools, Backend backend, InstantSource clock) {
        var document = new Document(spec.openapi());
        var root = document.root();
        Known.root(root);
        var reader = new Reader(
                Authorizers.read(root, pools),
                RequestValidators.read(root),
                new Throttles(spec.throttle(), spec.methods()),
                new Integrations(root, backend, clock));
        var resources = new Resources<Resource>();
        root.part("paths").parts().forEach((path, item) -> {
            var refused = resources.add(path, reader.resource(path, item));
            if (refused != null) {
                throw item.invalid(refused);
            }
        });
        return new RestApi(new Pipeline(resources), GatewayResponses.read(root), document.notApplied());
    }

    private record Reader(
            Authorizers authorizers, RequestValidators validators, Throttles throttles, Integrations integrations) {

        Resource resource(String path, Part item) {
            Known.pathItem(item, METHODS, ANY);
            var methods = new HashMap<String, Method>();
            for (var name : METHODS) {
                if (item.has(name)) {
                    methods.put(name.toUpperCase(Locale.ROOT), method(path, name, item));
                }
            }
            return new Resource(path, ResourceId.of(path), methods, any(path, item));
        }

        private @Nullable Method any(String path, Part item) {
            return item.has(ANY) ? method(path, ANY, item) : null;
        }

        private Method method(String path, String name, Part item) {
            var operation = item.part(name);
            Known.operation(operation);
            return new Method(
                    operation.textOrNull("operationId"),
                    throttles.bucket(path, name.equals(ANY) ? "ANY" : name),
                    authorizers.of(operation),
                    validators.of(operation, item),
                    integrations.of(operation));
        }
    }
}
