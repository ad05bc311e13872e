package io.stratus.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.local.aws.AwsEndpoint;
import io.stratus.local.aws.Gate;
import io.stratus.local.aws.RequestLog;
import io.stratus.local.dynamodb.TableSpec.Index;
import io.stratus.local.dynamodb.TableSpec.PrimaryKey;
import io.stratus.local.http.LoopbackServer;
import io.stratus.local.iam.AccessKeys;
import io.stratus.local.iam.Credentials;
import io.stratus.local.iam.Decision.Denied;
import io.stratus.local.iam.PolicyAuthorizer;
import io.stratus.local.iam.Principal;
import io.stratus.local.iam.ResourcePolicies;
import io.stratus.local.iam.Role;
import io.stratus.local.iam.Roles;
import io.stratus.local.iam.Session;
import io.stratus.local.iam.SignatureVerifier;
import io.stratus.local.iam.policy.Policy;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// Real SDK clients over the whole way: port, signature, engine. Error names and texts are DynamoDB's (Developer Guide,
/// "Error handling with DynamoDB").
class DynamoServiceTest {

    private static final String ACCOUNT = "000000000000";
    private static final Principal TODO = new Principal.AssumedRole(ACCOUNT, "todo", "function");

    private Duration passed = Duration.ZERO;
    private final InstantSource clock = () -> InstantSource.system().instant().plus(passed);
    private final AccessKeys keys = new AccessKeys(new SecureRandom(), clock);
    private final Credentials root = keys.issue(new Principal.Root(ACCOUNT));
    private final List<RequestLog.Entry> log = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final TableSpec table = new TableSpec(
            "eu-central-1",
            "todos-" + UUID.randomUUID(),
            new PrimaryKey("pk", "sk"),
            Map.of("pk", ScalarAttributeType.S, "sk", ScalarAttributeType.S, "dueKey", ScalarAttributeType.S),
            List.of(new Index("byDue", new PrimaryKey("pk", "dueKey"), ProjectionType.ALL, List.of())),
            List.of(),
            null,
            StreamViewType.NEW_AND_OLD_IMAGES);
    private URI endpoint = URI.create("http://127.0.0.1");

    @BeforeEach
    void start() {
        var engine = EngineForTests.shared().uri();
        var service = closeLater(new DynamoService(engine, List.of(table)));
        var verifier = new SignatureVerifier(keys, Set.of("eu-central-1", "us-east-1"), clock);
        var gate = new Gate(verifier, new PolicyAuthorizer(new Roles(List.of(role())), ResourcePolicies.NONE, clock));
        var site = new AwsEndpoint(gate, Map.of("dynamodb", service), Map.of(), log::add, new SecureRandom(), clock);
        endpoint = closeLater(LoopbackServer.start(0, 16_000_000, site)).uri();
        closeLater(new DynamoTables(engine)).create(table);
    }

    @AfterEach
    void close() throws Exception {
        for (var each : open.reversed()) {
            each.close();
        }
    }

    @Test
    void an_item_put_is_an_item_got() {
        var dynamo = client(root);

        dynamo.putItem(put -> put.tableName(table.name()).item(item("milk", "2026-11-25")));

        var found = dynamo.getItem(
                get -> get.tableName(table.name()).key(key("milk")).consistentRead(true));
        assertThat(found.item()).isEqualTo(item("milk", "2026-11-25"));
        assertThat(found.responseMetadata().requestId()).isNotEqualTo("UNKNOWN");
    }

    @Test
    void a_local_index_is_read_consistently_in_its_own_order() {
        var dynamo = client(root);
        dynamo.putItem(put -> put.tableName(table.name()).item(item("a", "2026-12-31")));
        dynamo.putItem(put -> put.tableName(table.name()).item(item("b", "2026-11-25")));

        var found = dynamo.query(query -> query.tableName(table.name())
                .indexName("byDue")
                .consistentRead(true)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("U#ann"))));

        assertThat(found.items()).containsExactly(item("b", "2026-11-25"), item("a", "2026-12-31"));
    }

    @Test
    void a_cancelled_transaction_gives_its_reasons_with_the_old_item_and_writes_nothing() {
        var dynamo = client(root);
        dynamo.putItem(put -> put.tableName(table.name()).item(item("milk", "2026-11-25")));

        assertThatThrownBy(() -> dynamo.transactWriteItems(
                        write -> write.transactItems(put("bread", null), put("milk", "attribute_not_exists(pk)"))))
                .isInstanceOfSatisfying(TransactionCanceledException.class, cancelled -> {
                    assertThat(cancelled.cancellationReasons())
                            .extracting(CancellationReason::code)
                            .containsExactly("None", "ConditionalCheckFailed");
                    assertThat(cancelled.cancellationReasons().getLast().item()).isEqualTo(item("milk", "2026-11-25"));
                });
        assertThat(dynamo.getItem(get -> get.tableName(table.name()).key(key("bread")))
                        .hasItem())
                .isFalse();
    }

    /// A role that may do with the caller's own partition what its policy lists, and read the stream.
    private Role role() {
        var policy = """
                {"Version": "2012-10-17", "Statement": [
                  {"Sid": "OwnItems", "Effect": "Allow",
                   "Action": ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"],
                   "Resource": ["TABLE", "TABLE/index/*"],
                   "Condition": {"ForAllValues:StringEquals": {"dynamodb:LeadingKeys": "U#${aws:PrincipalTag/sub}"}}},
                  {"Sid": "Never", "Effect": "Deny", "Action": "dynamodb:PutItem", "Resource": "*",
                   "Condition": {"Null": {"dynamodb:EnclosingOperation": true}}},
                  {"Sid": "Stream", "Effect": "Allow",
                   "Action": ["dynamodb:DescribeStream", "dynamodb:GetShardIterator", "dynamodb:GetRecords"],
                   "Resource": "TABLE/stream/*"}]}""";
        var arn = "arn:aws:dynamodb:eu-central-1:%s:table/%s".formatted(ACCOUNT, table.name());
        return new Role(
                "todo",
                "arn:aws:iam::" + ACCOUNT + ":role/todo",
                "AROATODO",
                Policy.parse(
                        "trust", "{\"Statement\": {\"Effect\": \"Deny\", \"Action\": \"*\", \"Principal\": \"*\"}}"),
                List.of(Policy.parse("items", policy.replace("TABLE", arn))),
                null,
                Duration.ofHours(1));
    }

    private DynamoDbClient function(String sub) {
        var session = new Session(Map.of("sub", sub), List.of(), List.of(), Map.of());
        return client(keys.issue(TODO, session, Duration.ofHours(1)));
    }

    @Test
    void a_role_reaches_its_own_partition_and_no_other() {
        client(root).putItem(put -> put.tableName(table.name()).item(item("milk", "2026-11-25")));

        var found = function("ann").getItem(get -> get.tableName(table.name()).key(key("milk")));

        assertThat(found.item()).isEqualTo(item("milk", "2026-11-25"));
        assertDenied(
                () -> function("an").getItem(get -> get.tableName(table.name()).key(key("milk"))),
                "dynamodb:GetItem",
                "no statement of role todo allows it");
        assertDenied(
                () -> function("ann")
                        .deleteItem(delete -> delete.tableName(table.name()).key(key("milk"))),
                "dynamodb:DeleteItem",
                "no statement of role todo allows it");
    }

    @Test
    void a_role_that_may_write_in_transactions_only_is_denied_elsewhere_by_that_statement() {
        var dynamo = function("ann");

        dynamo.transactWriteItems(write -> write.transactItems(put("bread", null)));

        assertThat(dynamo.getItem(get -> get.tableName(table.name()).key(key("bread")))
                        .hasItem())
                .isTrue();
        assertDenied(
                () -> dynamo.putItem(put -> put.tableName(table.name()).item(item("milk", "2026-11-25"))),
                "dynamodb:PutItem",
                "items / Never");
    }

    /// DynamoDB's own words; which statement decided is in the log alone.
    private void assertDenied(ThrowingCallable call, String action, String because) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DynamoDbException.class, refused -> {
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
            assertThat(refused.awsErrorDetails().errorMessage())
                    .isEqualTo("User: %s is not authorized to perform: %s on resource: %s"
                            .formatted(
                                    TODO.arn(),
                                    action,
                                    "arn:aws:dynamodb:eu-central-1:%s:table/%s".formatted(ACCOUNT, table.name())));
        });
        assertThat(log.getLast().denied()).isNotNull().returns(because, Denied::because);
    }

    @Test
    void temporary_credentials_see_the_tables_of_the_account() {
        client(root).putItem(put -> put.tableName(table.name()).item(item("milk", "2026-11-25")));

        var function = function("ann");

        assertThat(function.getItem(get -> get.tableName(table.name()).key(key("milk")))
                        .item())
                .isEqualTo(item("milk", "2026-11-25"));
        assertThat(log.getLast())
                .returns("GetItem", RequestLog.Entry::operation)
                .returns(TODO.arn(), RequestLog.Entry::callerArn);
    }

    @Test
    void regions_are_separate_databases() {
        var virginia = client(credentials(root), Region.US_EAST_1);

        assertThat(virginia.listTables().tableNames()).doesNotContain(table.name());
        assertThat(client(root).describeTable(it -> it.tableName(table.name())).table())
                .isNotNull();
    }

    @Test
    void a_stream_is_read_through_the_same_endpoint() {
        client(root).putItem(put -> put.tableName(table.name()).item(item("milk", "2026-11-25")));

        var events = streamEvents(root);

        assertThat(events).extracting(Record::eventName).containsExactly(OperationType.INSERT);
        assertThat(streamEvents(keys.issue(TODO, Duration.ofHours(1)))).isEqualTo(events);
        assertThat(events.getFirst().dynamodb().newImage()).isEqualTo(item("milk", "2026-11-25"));
    }

    @Test
    void an_error_of_dynamodb_passes_as_it_is() {
        assertThatThrownBy(() -> client(root).describeTable(it -> it.tableName("absent")))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("Cannot do operations on a non-existent table");
    }

    @Test
    void an_unknown_key_is_refused() {
        assertRefused(
                AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", root.secretAccessKey()),
                "UnrecognizedClientException",
                "The security token included in the request is invalid.");
    }

    @Test
    void a_wrong_secret_is_refused() {
        assertRefused(
                AwsBasicCredentials.create(root.accessKeyId(), "wrong"),
                "InvalidSignatureException",
                "The request signature we calculated does not match the signature you provided.");
    }

    @Test
    void an_expired_token_is_refused() {
        var temporary = keys.issue(TODO, Duration.ofMinutes(1));
        passed = Duration.ofMinutes(2);

        assertRefused(
                credentials(temporary),
                "ExpiredTokenException",
                "The security token included in the request is expired");
    }

    @Test
    void a_region_outside_the_run_is_refused() {
        var elsewhere = client(credentials(root), Region.EU_WEST_3);

        assertRefused(
                elsewhere,
                "InvalidSignatureException",
                "Credential should be scoped to a valid Region, not 'eu-west-3'.");
    }

    @Test
    void a_body_that_was_changed_on_the_way_is_refused() {
        var http = new Tampering(UrlConnectionHttpClient.create(), "todos-", "other-");

        assertRefused(
                client(StaticCredentialsProvider.create(credentials(root)), Region.EU_CENTRAL_1, http),
                "InvalidSignatureException",
                "The request signature we calculated does not match the signature you provided.");
    }

    @Test
    void an_unsigned_call_is_refused() {
        var anonymous =
                client(AnonymousCredentialsProvider.create(), Region.EU_CENTRAL_1, UrlConnectionHttpClient.create());

        assertRefused(anonymous, "MissingAuthenticationTokenException", "Request is missing Authentication Token");
    }

    private void assertRefused(AwsCredentials credentials, String code, String message) {
        assertRefused(client(credentials, Region.EU_CENTRAL_1), code, message);
    }

    private void assertRefused(DynamoDbClient dynamo, String code, String message) {
        assertThatThrownBy(() -> dynamo.describeTable(it -> it.tableName(table.name())))
                .isInstanceOfSatisfying(DynamoDbException.class, refused -> {
                    assertThat(refused.statusCode()).isEqualTo(400);
                    assertThat(refused.awsErrorDetails().errorCode()).isEqualTo(code);
                    assertThat(refused.awsErrorDetails().errorMessage()).startsWith(message);
                });
        assertThat(log.getLast()).returns(400, RequestLog.Entry::status).returns(null, RequestLog.Entry::callerArn);
    }

    private List<Record> streamEvents(Credentials reader) {
        var streams = closeLater(DynamoDbStreamsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(credentials(reader)))
                .httpClient(UrlConnectionHttpClient.create())
                .build());
        var arn = client(root)
                .describeTable(it -> it.tableName(table.name()))
                .table()
                .latestStreamArn();
        var shard = streams.describeStream(it -> it.streamArn(arn))
                .streamDescription()
                .shards()
                .getFirst();
        var iterator = streams.getShardIterator(it ->
                        it.streamArn(arn).shardId(shard.shardId()).shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
        return streams.getRecords(it -> it.shardIterator(iterator)).records();
    }

    private DynamoDbClient client(Credentials issued) {
        return client(credentials(issued), Region.EU_CENTRAL_1);
    }

    private DynamoDbClient client(AwsCredentials credentials, Region region) {
        return client(StaticCredentialsProvider.create(credentials), region, UrlConnectionHttpClient.create());
    }

    private DynamoDbClient client(AwsCredentialsProvider credentials, Region region, SdkHttpClient http) {
        return closeLater(DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(region)
                .credentialsProvider(credentials)
                .httpClient(closeLater(http))
                .overrideConfiguration(it -> it.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build());
    }

    private <T extends AutoCloseable> T closeLater(T resource) {
        open.add(resource);
        return resource;
    }

    private static AwsCredentials credentials(Credentials issued) {
        return issued.sessionToken() == null
                ? AwsBasicCredentials.create(issued.accessKeyId(), issued.secretAccessKey())
                : AwsSessionCredentials.create(issued.accessKeyId(), issued.secretAccessKey(), issued.sessionToken());
    }

    private TransactWriteItem put(String name, @Nullable String condition) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table.name())
                        .item(item(name, "2026-12-01"))
                        .conditionExpression(condition)
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }

    private static Map<String, AttributeValue> key(String name) {
        return Map.of("pk", AttributeValue.fromS("U#ann"), "sk", AttributeValue.fromS("T#" + name));
    }

    private static Map<String, AttributeValue> item(String name, String due) {
        var item = new HashMap<>(key(name));
        item.put("dueKey", AttributeValue.fromS(due + "#" + name));
        return item;
    }
}
