package io.stratus.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stratus.local.dynamodb.TableSpec.PrimaryKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// What expires and what does not: Developer Guide, "Using time to live (TTL) in DynamoDB".
class TtlSweeperTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final InstantSource clock = now::get;
    private final RegionalClients clients =
            new RegionalClients(EngineForTests.shared().uri());
    private final DynamoDbClient dynamo = clients.in("eu-central-1");
    private final TableSpec table = new TableSpec(
            "eu-central-1",
            "expiring-" + UUID.randomUUID(),
            new PrimaryKey("pk", "sk"),
            Map.of("pk", ScalarAttributeType.S, "sk", ScalarAttributeType.S),
            List.of(),
            List.of(),
            "expiresAt",
            StreamViewType.KEYS_ONLY);

    @BeforeEach
    void create() {
        try (var tables = new DynamoTables(EngineForTests.shared().uri())) {
            tables.create(table);
        }
    }

    @AfterEach
    void close() {
        clients.close();
    }

    @Test
    void an_item_goes_when_its_time_has_passed_and_not_before() {
        put("soon", AttributeValue.fromN(seconds(NOON.plusSeconds(60))));
        put("later", AttributeValue.fromN(seconds(NOON.plusSeconds(61))));

        try (var _ = sweeper()) {
            awaitOnePass();
            assertThat(names()).containsExactlyInAnyOrder("soon", "later");
            now.set(NOON.plusSeconds(61));

            await().untilAsserted(() -> assertThat(names()).containsExactly("later"));
        }
    }

    @Test
    void what_is_no_number_or_over_five_years_past_stays() {
        put("none", AttributeValue.fromS("no time"));
        put("ancient", AttributeValue.fromN(seconds(Instant.parse("2021-11-24T11:59:59Z"))));
        put("old", AttributeValue.fromN(seconds(Instant.parse("2021-11-24T12:00:00Z"))));

        try (var _ = sweeper()) {
            await().untilAsserted(() -> assertThat(names()).containsExactlyInAnyOrder("none", "ancient"));
            awaitOnePass();
            assertThat(names()).containsExactlyInAnyOrder("none", "ancient");
        }
    }

    @Test
    void the_stream_says_that_an_expired_item_was_removed() {
        try (var _ = sweeper()) {
            awaitOnePass();
        }

        assertThat(streamEvents()).containsExactly(OperationType.INSERT, OperationType.REMOVE);
    }

    @Test
    void nothing_goes_after_closing() {
        put("soon", AttributeValue.fromN(seconds(NOON.plusSeconds(60))));
        var sweeper = sweeper();
        awaitOnePass();

        sweeper.close();
        now.set(NOON.plusSeconds(61));
        put("gone", AttributeValue.fromN(seconds(NOON)));

        assertThat(sweeper.running()).isFalse();
        assertThat(names()).contains("soon", "gone");
    }

    private TtlSweeper sweeper() {
        return TtlSweeper.start(EngineForTests.shared().uri(), List.of(table), clock, Duration.ofMillis(5));
    }

    /// An item that is due is gone, so each other one was looked at.
    private void awaitOnePass() {
        put("due", AttributeValue.fromN(seconds(NOON.minusSeconds(1))));
        await().until(() -> !names().contains("due"));
    }

    private List<OperationType> streamEvents() {
        var arn = dynamo.describeTable(it -> it.tableName(table.name())).table().latestStreamArn();
        try (var streams = DynamoDbStreamsClient.builder()
                .endpointOverride(EngineForTests.shared().uri())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(DynamoEngine.ACCESS_KEY, "unused")))
                .httpClient(UrlConnectionHttpClient.create())
                .build()) {
            var shards = streams.describeStream(it -> it.streamArn(arn))
                    .streamDescription()
                    .shards();
            var iterator = streams.getShardIterator(it -> it.streamArn(arn)
                            .shardId(shards.getFirst().shardId())
                            .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                    .shardIterator();
            return streams.getRecords(it -> it.shardIterator(iterator)).records().stream()
                    .map(Record::eventName)
                    .toList();
        }
    }

    private void put(String name, AttributeValue expiresAt) {
        dynamo.putItem(put -> put.tableName(table.name())
                .item(Map.of(
                        "pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS(name), "expiresAt", expiresAt)));
    }

    private List<String> names() {
        return dynamo.scan(scan -> scan.tableName(table.name()).consistentRead(true)).items().stream()
                .map(item -> item.getOrDefault("sk", AttributeValue.fromS("")).s())
                .toList();
    }

    private static String seconds(Instant at) {
        return Long.toString(at.getEpochSecond());
    }
}
