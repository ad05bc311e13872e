package io.stratus.todo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.common.dynamo.DynamoClients;
import io.stratus.common.http.HttpFunction;
import java.io.ByteArrayInputStream;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/// Readies the process for its SnapStart snapshot: before Lambda takes it, a list is read as often as it takes for the
/// code of a call to be loaded and compiled, and connections are dropped, as none survives a restore (Lambda Developer
/// Guide "Implement code before or after Lambda function snapshots"; hooks have 10 s). Elsewhere nothing calls it.
///
/// The reads are of a user whom no user pool issues and change nothing. They count in the metrics of the first minute.
final class SnapshotPriming implements Resource {

    static final int READS = 20;

    private static final byte[] EVENT = """
            {"httpMethod": "GET", "resource": "/v1/todos", "path": "/v1/todos", "requestContext":
            {"requestId": "priming", "authorizer": {"claims": {"sub": "snapshot-priming"}}}}""".getBytes(UTF_8);

    private final HttpFunction todoApi;
    private final DynamoClients dynamo;

    SnapshotPriming(HttpFunction todoApi, DynamoClients dynamo) {
        this.todoApi = todoApi;
        this.dynamo = dynamo;
        Core.getGlobalContext().register(this);
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        for (int i = 0; i < READS; i++) {
            todoApi.apply(new ByteArrayInputStream(EVENT));
        }
        dynamo.close();
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {}
}
