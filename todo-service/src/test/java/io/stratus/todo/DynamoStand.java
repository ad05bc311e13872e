package io.stratus.todo;

import io.stratus.common.Backoff;
import io.stratus.common.Pause;
import io.stratus.common.Ulids;
import io.stratus.common.dynamo.DynamoDbLocal;
import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// An adapter on a table of its own, by a clock that tests step and pauses that take no time.
record DynamoStand(DynamoTodos todos, StepClock clock, DynamoDbClient dynamo, String table) {

    static final Duration SETTLED = Duration.ofSeconds(35);
    static final Duration PATIENCE = Duration.ofSeconds(6);

    static DynamoStand on(DynamoDbClient dynamo) {
        return on(dynamo, TemplateTable.create(dynamo), new StepClock(), new Random(1), time -> {});
    }

    static DynamoStand on(DynamoDbClient dynamo, String name, StepClock clock, RandomGenerator random, Pause pause) {
        var table = new DynamoTable(() -> dynamo, name);
        var revisions = new DynamoRevisions(table, clock, new Backoff(random, pause), PATIENCE);
        var ids = new Ulids(clock, random);
        return new DynamoStand(new DynamoTodos(table, revisions, ids, clock, SETTLED), clock, dynamo, name);
    }

    static DynamoStand fresh() {
        return on(DynamoDbLocal.client());
    }
}
