package io.stratus.todo.file;

import static io.stratus.todo.file.Given.ANN;
import static io.stratus.todo.file.Given.put;
import static io.stratus.todo.file.Given.removed;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.common.Backoff;
import io.stratus.common.dynamo.DynamoClients;
import io.stratus.common.dynamo.DynamoDbLocal;
import io.stratus.common.dynamo.Item;
import io.stratus.todo.StepClock;
import io.stratus.todo.TemplateTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoUsagesTest extends UsagesContract {

    private final DynamoDbClient dynamo = DynamoDbLocal.client();
    private final String table = TemplateTable.create(dynamo);
    private final Usages usages =
            new DynamoUsages(table, new DynamoClients(() -> dynamo), clock, new Backoff(new Random(1), time -> {}));

    @Override
    Usages usages() {
        return usages;
    }

    private List<Item> items() {
        return dynamo.scanPaginator(scan -> scan.tableName(table)).items().stream()
                .map(Item::new)
                .toList();
    }

    private Item item(String sk) {
        return items().stream()
                .filter(item -> item.text("sk").equals(sk))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void items_stand_in_the_partition_of_the_user_and_in_no_index() {
        usages.count(put(ANN, "photos/a.jpg", 10, "0055AED6DCD90281E5"));

        var file = item("FILE#photos/a.jpg");
        assertThat(file.attributes().keySet()).containsExactlyInAnyOrder("pk", "sk", "size", "sequencer", "countedAt");
        assertThat(file.text("pk")).isEqualTo("U#" + ANN.user().sub());
        assertThat(file.text("sequencer")).isEqualTo("0055AED6DCD90281E5");
        var usage = item("USAGE");
        assertThat(usage.attributes().keySet()).containsExactlyInAnyOrder("pk", "sk", "bytes", "files");
        assertThat(usage.number("bytes")).isEqualTo(10);
        assertThat(usage.number("files")).isEqualTo(1);
    }

    @Test
    void a_removed_file_is_remembered_for_15_days() {
        usages.count(removed(ANN, "a", "01"));

        assertThat(item("FILE#a").has("size")).isFalse();
        assertThat(item("FILE#a").epochSecond("expiresAt")).isEqualTo(StepClock.START.plus(DynamoFileItem.REMEMBERED));
    }

    @Test
    void the_longest_key_of_s3_has_room() {
        var name = "n".repeat(ANN.room());

        usages.count(put(ANN, name, 10, "01"));

        assertThat(usages.files(ANN)).containsOnlyKeys(name);
    }

    @Test
    void events_that_come_at_once_lose_nothing() throws Exception {
        var done = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                int n = i;
                done.add(threads.submit(() -> usages.count(put(ANN, "file " + n, 1, "01"))));
                done.add(threads.submit(() -> usages.count(put(ANN, "file", n, "0" + (n + 1)))));
            }
        }

        for (var each : done) {
            each.get();
        }
        assertThat(usages.of(ANN)).isEqualTo(new Usage(4 + 3, 5));
    }
}
