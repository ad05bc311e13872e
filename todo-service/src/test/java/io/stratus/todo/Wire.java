package io.stratus.todo;

import io.stratus.common.dynamo.DynamoDbLocal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/// Stands between the SDK's client and the table: keeps what was asked and what it cost, and fails as it is told to.
public final class Wire implements ExecutionInterceptor {

    private final List<SdkRequest> requests = new ArrayList<>();
    private final Deque<Supplier<SdkException>> beforeWrites = new ArrayDeque<>();
    private final Deque<Supplier<SdkException>> afterWrites = new ArrayDeque<>();
    private final Deque<Supplier<SdkException>> beforeReads = new ArrayDeque<>();
    private double readUnits;
    private double writeUnits;

    /// A client of the tests' DynamoDB whose calls go over this wire.
    public DynamoDbClient client() {
        return DynamoDbClient.builder()
                .endpointOverride(DynamoDbLocal.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(override -> override.addExecutionInterceptor(this))
                .build();
    }

    /// The next write transactions do not reach the table.
    synchronized void failWrites(int times, Supplier<SdkException> with) {
        for (int i = 0; i < times; i++) {
            beforeWrites.add(with);
        }
    }

    /// The next write transaction takes effect, and its answer is lost.
    synchronized void loseAnswer(Supplier<SdkException> with) {
        afterWrites.add(with);
    }

    synchronized void failRead(Supplier<SdkException> with) {
        beforeReads.add(with);
    }

    public synchronized <T extends SdkRequest> List<T> asked(Class<T> type) {
        return requests.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /// What the calls since the last [#forget] read, in read units of the table and its indexes.
    public synchronized double readUnits() {
        return readUnits;
    }

    public synchronized double writeUnits() {
        return writeUnits;
    }

    public synchronized void forget() {
        requests.clear();
        readUnits = 0;
        writeUnits = 0;
    }

    @Override
    public synchronized void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        requests.add(context.request());
        throwNext(context.request() instanceof TransactWriteItemsRequest ? beforeWrites : beforeReads);
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return switch (context.request()) {
            case GetItemRequest get ->
                get.toBuilder()
                        .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
                        .build();
            case QueryRequest query ->
                query.toBuilder()
                        .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
                        .build();
            case TransactWriteItemsRequest write ->
                write.toBuilder()
                        .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
                        .build();
            default -> context.request();
        };
    }

    @Override
    public synchronized void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        count(context.response());
        if (context.request() instanceof TransactWriteItemsRequest) {
            throwNext(afterWrites);
        }
    }

    private void count(SdkResponse response) {
        switch (response) {
            case GetItemResponse got -> readUnits += got.consumedCapacity().capacityUnits();
            case QueryResponse found -> readUnits += found.consumedCapacity().capacityUnits();
            case TransactWriteItemsResponse written ->
                writeUnits += written.consumedCapacity().stream()
                        .mapToDouble(ConsumedCapacity::capacityUnits)
                        .sum();
            default -> {}
        }
    }

    private static void throwNext(Deque<Supplier<SdkException>> faults) {
        var fault = faults.poll();
        if (fault != null) {
            throw fault.get();
        }
    }
}
