package io.stratus.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.local.dynamodb.TableSpec.Index;
import io.stratus.local.dynamodb.TableSpec.PrimaryKey;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

class DynamoTablesTest {

    private static final Index BY_DUE =
            new Index("byDue", new PrimaryKey("pk", "dueKey"), ProjectionType.INCLUDE, List.of("title", "status"));
    private static final Index BY_TAG =
            new Index("byTag", new PrimaryKey("tag", null), ProjectionType.KEYS_ONLY, List.of());

    private static DynamoTables tables;
    private static RegionalClients clients;

    private final String name = "table-" + UUID.randomUUID();

    @BeforeAll
    static void open() {
        tables = new DynamoTables(EngineForTests.shared().uri());
        clients = new RegionalClients(EngineForTests.shared().uri());
    }

    @AfterAll
    static void close() {
        tables.close();
        clients.close();
    }

    @Test
    void a_table_has_everything_that_was_declared() {
        tables.create(spec(List.of(BY_DUE), "expiresAt", StreamViewType.NEW_AND_OLD_IMAGES));

        var dynamo = clients.in("eu-central-1");
        var table = dynamo.describeTable(it -> it.tableName(name)).table();
        var ttl = dynamo.describeTimeToLive(it -> it.tableName(name)).timeToLiveDescription();
        assertThat(table.keySchema()).extracting("attributeName").containsExactly("pk", "sk");
        assertThat(table.localSecondaryIndexes()).singleElement().satisfies(index -> {
            assertThat(index.indexName()).isEqualTo("byDue");
            assertThat(index.projection().nonKeyAttributes()).containsExactlyInAnyOrder("title", "status");
        });
        assertThat(table.globalSecondaryIndexes()).extracting("indexName").containsExactly("byTag");
        assertThat(table.streamSpecification().streamViewType()).isEqualTo(StreamViewType.NEW_AND_OLD_IMAGES);
        assertThat(ttl.timeToLiveStatus()).isEqualTo(TimeToLiveStatus.DISABLED); // see TtlSweeper
    }

    @Test
    void a_table_that_is_there_as_declared_is_left_alone() {
        var spec = spec(List.of(BY_DUE), "expiresAt", StreamViewType.KEYS_ONLY);
        tables.create(spec);
        var made = created();

        tables.create(spec);

        assertThat(created()).isEqualTo(made);
    }

    @Test
    void another_declaration_is_refused_and_each_difference_named() {
        tables.create(spec(List.of(BY_DUE), null, null));
        var all = new Index("byDue", new PrimaryKey("pk", "dueKey"), ProjectionType.ALL, List.of());
        var byNumber = new TableSpec(
                "eu-central-1",
                name,
                new PrimaryKey("pk", null),
                Map.of("pk", ScalarAttributeType.N, "dueKey", ScalarAttributeType.S),
                List.of(all),
                List.of(),
                null,
                StreamViewType.NEW_IMAGE);

        assertThatThrownBy(() -> tables.create(byNumber))
                .isInstanceOf(Different.class)
                .hasMessage("table " + name + " in eu-central-1 exists already and differs: global index byTag is (tag)"
                        + " KEYS_ONLY, the template says absent; key is (pk, sk), the template says (pk); local index"
                        + " byDue is (pk, dueKey) INCLUDE[status, title], the template says (pk, dueKey) ALL; stream"
                        + " is none, the template says NEW_IMAGE; type of attribute pk is S, the template says N; type"
                        + " of attribute sk is S, the template says absent; type of attribute tag is S, the template"
                        + " says absent. Take another data folder, or delete the table");
    }

    @Test
    void regions_are_apart() {
        tables.create(spec(List.of(BY_DUE), null, null));

        assertThatThrownBy(() -> clients.in("us-east-1").describeTable(it -> it.tableName(name)))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    private Object created() {
        return clients.in("eu-central-1")
                .describeTable(it -> it.tableName(name))
                .table()
                .creationDateTime();
    }

    private TableSpec spec(List<Index> local, @Nullable String ttl, @Nullable StreamViewType stream) {
        return new TableSpec(
                "eu-central-1",
                name,
                new PrimaryKey("pk", "sk"),
                Map.of(
                        "pk", ScalarAttributeType.S,
                        "sk", ScalarAttributeType.S,
                        "dueKey", ScalarAttributeType.S,
                        "tag", ScalarAttributeType.S),
                local,
                List.of(BY_TAG),
                ttl,
                stream);
    }
}
