package io.stratus.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class DynamoEngineTest {

    private static final TableSpec PLAIN = new TableSpec(
            "eu-central-1",
            "plain",
            new TableSpec.PrimaryKey("id", null),
            Map.of("id", ScalarAttributeType.S),
            List.of(),
            List.of(),
            null,
            null);
    private static final Map<String, AttributeValue> MILK = Map.of("id", AttributeValue.fromS("milk"));

    @TempDir
    Path folder;

    @Test
    void a_missing_engine_is_one_sentence_that_says_what_to_run() {
        assertThatThrownBy(() -> DynamoEngine.start(folder.resolve("lib"), null))
                .isInstanceOf(DynamoEngine.Missing.class)
                .hasMessage("no DynamoDB Local in " + folder.resolve("lib")
                        + ": run ./mvnw -pl local/engines/dynamodb package to fetch it");
        assertThatThrownBy(() -> DynamoEngine.start(folder, null)).isInstanceOf(DynamoEngine.Missing.class);
    }

    @Test
    void a_restart_finds_what_the_data_folder_kept() {
        var data = folder.resolve("data");
        try (var engine = DynamoEngine.start(EngineForTests.JARS, data)) {
            putMilk(engine);
        }

        try (var engine = DynamoEngine.start(EngineForTests.JARS, data);
                var clients = new RegionalClients(engine.uri())) {
            var found = clients.in("eu-central-1")
                    .getItem(get -> get.tableName("plain").key(MILK));

            assertThat(found.item()).isEqualTo(MILK);
        }
    }

    @Test
    void without_a_data_folder_nothing_is_kept() {
        try (var engine = DynamoEngine.start(EngineForTests.JARS, null)) {
            putMilk(engine);
        }

        try (var engine = DynamoEngine.start(EngineForTests.JARS, null);
                var clients = new RegionalClients(engine.uri())) {
            assertThat(clients.in("eu-central-1").listTables().tableNames()).isEmpty();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void it_listens_on_loopback_alone() throws IOException {
        var before = Sockets.listening();
        try (var engine = DynamoEngine.start(EngineForTests.JARS, null)) {
            putMilk(engine);

            var added = Sockets.listening();
            added.removeAll(before);

            assertThat(added).containsExactly("127.0.0.1:" + engine.uri().getPort());
            assertThat(Sockets.foreign()).isEmpty();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void closing_leaves_neither_socket_nor_thread() throws IOException {
        var sockets = Sockets.listening();
        var threads = threads();
        try (var engine = DynamoEngine.start(EngineForTests.JARS, null)) {
            putMilk(engine);
            assertThat(Sockets.listening()).isNotEqualTo(sockets);
        }

        assertThat(Sockets.listening()).isEqualTo(sockets);
        await().untilAsserted(() -> assertThat(threads()).isSubsetOf(threads));
    }

    private static void putMilk(DynamoEngine engine) {
        try (var tables = new DynamoTables(engine.uri());
                var clients = new RegionalClients(engine.uri())) {
            tables.create(PLAIN);
            clients.in("eu-central-1").putItem(put -> put.tableName("plain").item(MILK));
        }
    }

    /// All but the one that awaits.
    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::toString)
                .filter(name -> !name.contains("awaitility"))
                .collect(Collectors.toSet());
    }
}
