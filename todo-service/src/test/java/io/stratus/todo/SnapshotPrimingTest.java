package io.stratus.todo;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.common.dynamo.DynamoClients;
import io.stratus.common.http.Cors;
import io.stratus.common.http.Handler;
import io.stratus.common.http.HttpFunction;
import io.stratus.common.http.HttpReply;
import io.stratus.common.http.Operation;
import io.stratus.common.log.CallLog;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crac.Core;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class SnapshotPrimingTest {

    private final List<String> happened = new ArrayList<>();
    private final DynamoClients dynamo = new DynamoClients(this::connect);

    @Test
    void before_the_snapshot_lists_are_read_and_then_connections_dropped() {
        var priming = priming(call -> {
            dynamo.client();
            happened.add(call.method() + " by " + call.user().sub());
            return HttpReply.noContent();
        });

        priming.beforeCheckpoint(Core.getGlobalContext());

        assertThat(happened).hasSize(SnapshotPriming.READS + 1).endsWith("closed");
        assertThat(happened.getFirst()).isEqualTo("GET by snapshot-priming");
    }

    @Test
    void reads_that_fail_do_not_keep_the_snapshot_from_being_taken() {
        var priming = priming(call -> {
            dynamo.client();
            throw new IllegalStateException("no such table");
        });

        priming.beforeCheckpoint(Core.getGlobalContext());

        assertThat(happened).containsExactly("closed");
    }

    private SnapshotPriming priming(Handler listTodos) {
        var operations = Map.of("listTodos", new Operation("GET", "/v1/todos", listTodos));
        var function = new HttpFunction(
                operations,
                new Cors("https://app.example.com", List.of()),
                new CallLog("test", InstantSource.system()));
        return priming("todoApi", function);
    }

    private SnapshotPriming priming(String name, HttpFunction function) {
        return new SnapshotPriming(
                new StaticListableBeanFactory(Map.of("todoApi", function, "todoFiles", function)), name, dynamo);
    }

    private DynamoDbClient connect() {
        return new DynamoDbClient() {
            @Override
            public String serviceName() {
                return SERVICE_NAME;
            }

            @Override
            public void close() {
                happened.add("closed");
            }
        };
    }
}
