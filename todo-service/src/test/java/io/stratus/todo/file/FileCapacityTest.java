package io.stratus.todo.file;

import static io.stratus.todo.file.Given.ANN;
import static io.stratus.todo.file.Given.put;
import static io.stratus.todo.file.Given.removed;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.common.Backoff;
import io.stratus.common.dynamo.DynamoClients;
import io.stratus.todo.StepClock;
import io.stratus.todo.TemplateTable;
import io.stratus.todo.Wire;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/// Holds the formulas of `docs/reference/todo-files.md` by the units that the table itself counts.
class FileCapacityTest {

    private static final double FILE = 1;
    private static final double USAGE = 1;

    private final Wire wire = new Wire();
    private final Usages usages = new DynamoUsages(
            TemplateTable.create(wire.client()),
            new DynamoClients(wire::client),
            new StepClock(),
            new Backoff(new Random(1), time -> {}));

    private void spent(double reads, double writes) {
        assertThat(wire.readUnits()).as("read units").isEqualTo(reads);
        assertThat(wire.writeUnits()).as("write units").isEqualTo(writes);
        wire.forget();
    }

    @Test
    void usage_is_one_small_item() {
        usages.of(ANN);

        spent(USAGE, 0);
    }

    /// DynamoDB Local rounds the small items of a transaction up together, the service each by itself: so at most.
    @Test
    void an_event_reads_its_file_and_writes_it_and_the_sum() {
        usages.count(put(ANN, "a", 10, "01"));
        usages.count(put(ANN, "a", 20, "02"));
        usages.count(removed(ANN, "a", "03"));

        assertThat(wire.readUnits()).isEqualTo(3 * FILE);
        assertThat(wire.writeUnits()).isPositive().isLessThanOrEqualTo(3 * 2 * (FILE + USAGE));
        assertThat(wire.asked(TransactWriteItemsRequest.class))
                .hasSize(3)
                .allMatch(write -> write.transactItems().size() == 2);
    }

    @Test
    void an_event_that_was_counted_costs_its_read() {
        usages.count(put(ANN, "a", 10, "01"));
        wire.forget();

        usages.count(put(ANN, "a", 10, "01"));

        spent(FILE, 0);
    }

    /// Of about 150 bytes each.
    @Test
    void a_repair_reads_the_records_of_the_whole_folder() {
        for (int i = 0; i < 25; i++) {
            usages.count(put(ANN, "file " + i, 10, "01"));
        }
        wire.forget();

        usages.files(ANN);

        spent(1, 0);
    }
}
