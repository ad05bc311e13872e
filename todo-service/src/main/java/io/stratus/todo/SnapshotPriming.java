package io.stratus.todo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.common.dynamo.DynamoClients;
import io.stratus.common.http.HttpFunction;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.springframework.beans.factory.BeanFactory;

/// Readies the process for its SnapStart snapshot: before Lambda takes it, a read is repeated as often as it takes for
/// the
/// code of a call to be loaded and compiled, and connections are dropped, as none survives a restore (Lambda Developer
/// Guide "Implement code before or after Lambda function snapshots"; hooks have 10 s). Elsewhere nothing calls it.
///
/// The reads are of a user whom no user pool issues and change nothing. They count in the metrics of the first minute.
final class SnapshotPriming implements Resource {

    static final int READS = 20;

    /// What is read, by the name of the function. The others answer no one who waits.
    private static final Map<String, String> ROUTES = Map.of("todoApi", "/v1/todos", "todoFiles", "/v1/files/usage");

    private final BeanFactory beans;
    private final String function;
    private final DynamoClients dynamo;

    /// @param function the name of the one that this process is
    SnapshotPriming(BeanFactory beans, String function, DynamoClients dynamo) {
        this.beans = beans;
        this.function = function;
        this.dynamo = dynamo;
        Core.getGlobalContext().register(this);
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        var route = ROUTES.get(function);
        if (route != null) {
            var primed = beans.getBean(function, HttpFunction.class);
            for (int i = 0; i < READS; i++) {
                primed.apply(new ByteArrayInputStream(event(route)));
            }
        }
        dynamo.close();
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {}

    private static byte[] event(String route) {
        return """
                {"httpMethod": "GET", "resource": "%s", "path": "%s", "requestContext":
                {"requestId": "priming", "authorizer": {"claims": {"sub": "snapshot-priming"}}}}""".formatted(route, route).getBytes(UTF_8);
    }
}
