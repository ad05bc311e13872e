package io.stratus.local;

import io.stratus.local.gateway.Gateway;
import io.stratus.local.gateway.Traffic;
import io.stratus.local.gateway.authorizer.Pool;
import io.stratus.local.gateway.integration.Backend;
import io.stratus.local.template.view.ApiResource;
import io.stratus.local.template.view.UserPoolClientResource;
import io.stratus.local.template.view.UserPoolResource;
import java.util.stream.Collectors;

/// Opens the gateway of the stack's REST API, which takes the tokens of the stack's user pools.
final class LocalApi {

    private LocalApi() {}

    static Gateway open(Starting starting, Services services, Backend backend, Traffic traffic) {
        var pools = UserPoolResource.all(starting.stack()).stream()
                .map(pool -> pool(pool, services))
                .toList();
        var api = Specs.api(ApiResource.all(starting.stack()).getFirst());
        return Gateway.open(api, pools, backend, traffic, starting.clock(), starting.random());
    }

    private static Pool pool(UserPoolResource pool, Services services) {
        return new Pool(
                pool.arn(),
                services.pools().issuer(pool.id()),
                pool.clients().stream().map(UserPoolClientResource::id).collect(Collectors.toSet()),
                () -> services.pools().keys(pool.id()));
    }
}
