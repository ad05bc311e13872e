package io.stratus.it.folder;

import io.stratus.common.matrix.Answer;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;

/// Calls for items of a user's partition, which need not be there.
record TableCalls(String table, DynamoDbClient dynamo) {

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static Map<String, AttributeValue> key(String sub) {
        return Map.of("pk", text("U#" + sub), "sk", text("MATRIX"));
    }

    Answer get(String sub) {
        return Answer.of(() -> dynamo.getItem(it -> it.tableName(table).key(key(sub))));
    }

    Answer query(String index, String sub) {
        var request = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", text("U#" + sub)));
        return Answer.of(() -> dynamo.query(
                index.isEmpty() ? request.build() : request.indexName(index).build()));
    }

    Answer scan() {
        return Answer.of(() -> dynamo.scan(it -> it.tableName(table)));
    }

    Answer put(String sub) {
        return Answer.of(() -> dynamo.putItem(it -> it.tableName(table).item(key(sub))));
    }

    Answer delete(String sub) {
        return Answer.of(() -> dynamo.deleteItem(it -> it.tableName(table).key(key(sub))));
    }

    Answer batch(List<String> subs) {
        var keys = KeysAndAttributes.builder()
                .keys(subs.stream().map(TableCalls::key).toList())
                .build();
        return Answer.of(() -> dynamo.batchGetItem(it -> it.requestItems(Map.of(table, keys))));
    }

    Answer transact(String sub) {
        var get = Get.builder().tableName(table).key(key(sub)).build();
        return Answer.of(() -> dynamo.transactGetItems(it ->
                it.transactItems(List.of(TransactGetItem.builder().get(get).build()))));
    }

    Answer select(String sub) {
        return Answer.of(() -> dynamo.executeStatement(
                it -> it.statement("SELECT * FROM \"%s\" WHERE pk = 'U#%s'".formatted(table, sub))));
    }

    Answer describe() {
        return Answer.of(() -> dynamo.describeTable(it -> it.tableName(table)));
    }
}
