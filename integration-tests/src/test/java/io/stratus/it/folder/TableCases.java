package io.stratus.it.folder;

import static io.stratus.it.folder.Refusals.JSON_DENIED;

import io.stratus.common.matrix.Answer;
import io.stratus.common.matrix.Case;
import io.stratus.common.matrix.Section;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;

/// The table, with credentials of a folder.
///
/// @param ann the folder's
/// @param account may do everything
record TableCases(TwoFolders two, DynamoDbClient ann, DynamoDbClient account) {

    /// As deployed by default: the folder's credentials have nothing to do with the table.
    Section closed() {
        return new Section(
                "DynamoDB, by default",
                List.of(
                        byWhom("GetItem of an own item", this::get),
                        byWhom("Query of the own items", dynamo -> query(dynamo, "", two.sub())),
                        byWhom("Query of the own items by an index", dynamo -> query(dynamo, "byDue", two.sub())),
                        byWhom("Scan", this::scan),
                        byWhom("PutItem of an own item", this::put),
                        byWhom("BatchGetItem of an own item", dynamo -> batch(dynamo, List.of(two.sub()))),
                        byWhom(
                                "DescribeTable",
                                dynamo -> Answer.of(() -> dynamo.describeTable(
                                        it -> it.tableName(two.place().table()))))));
    }

    /// With `DirectTableRead=true`.
    Section open() {
        var own = "of the own partition";
        return new Section(
                "DynamoDB, with `DirectTableRead=true`",
                List.of(
                        partition("GetItem of another user's item", own, sub -> getOf(ann, sub)),
                        partition("Query of another user's partition", own, sub -> query(ann, "", sub)),
                        partition(
                                "Query of another user's partition by the index byDue",
                                own,
                                sub -> query(ann, "byDue", sub)),
                        Case.of(
                                "BatchGetItem of an own item and another user's",
                                JSON_DENIED,
                                "of own items alone",
                                subs -> batch(ann, subs),
                                List.of(two.sub(), two.otherSub()),
                                List.of(two.sub())),
                        partition("TransactGetItems of another user's item", own, sub -> transact(ann, sub)),
                        partition(
                                "PartiQL SELECT of another user's partition",
                                "Query of the own one",
                                sub -> sub.equals(two.sub()) ? query(ann, "", sub) : select(sub)),
                        new Case(
                                "Scan, which names no partition",
                                JSON_DENIED,
                                "Query " + own,
                                () -> scan(ann),
                                () -> query(ann, "", two.sub())),
                        new Case(
                                "PutItem of an own item",
                                JSON_DENIED,
                                "GetItem",
                                () -> put(ann),
                                () -> getOf(ann, two.sub())),
                        new Case(
                                "DeleteItem of an own item",
                                JSON_DENIED,
                                "GetItem",
                                this::delete,
                                () -> getOf(ann, two.sub()))));
    }

    private Case byWhom(String tried, Case.With<DynamoDbClient> call) {
        return Case.of(tried, JSON_DENIED, "with credentials of the account", call, ann, account);
    }

    private Case partition(String tried, String differs, Case.With<String> call) {
        return Case.of(tried, JSON_DENIED, differs, call, two.otherSub(), two.sub());
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static Map<String, AttributeValue> key(String sub) {
        return Map.of("pk", text("U#" + sub), "sk", text("MATRIX"));
    }

    private Answer get(DynamoDbClient dynamo) {
        return getOf(dynamo, two.sub());
    }

    private Answer getOf(DynamoDbClient dynamo, String sub) {
        return Answer.of(
                () -> dynamo.getItem(it -> it.tableName(two.place().table()).key(key(sub))));
    }

    private Answer query(DynamoDbClient dynamo, String index, String sub) {
        var request = QueryRequest.builder()
                .tableName(two.place().table())
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", text("U#" + sub)));
        return Answer.of(() -> dynamo.query(
                index.isEmpty() ? request.build() : request.indexName(index).build()));
    }

    private Answer scan(DynamoDbClient dynamo) {
        return Answer.of(() -> dynamo.scan(it -> it.tableName(two.place().table())));
    }

    private Answer put(DynamoDbClient dynamo) {
        return Answer.of(
                () -> dynamo.putItem(it -> it.tableName(two.place().table()).item(key(two.sub()))));
    }

    private Answer delete() {
        return Answer.of(
                () -> ann.deleteItem(it -> it.tableName(two.place().table()).key(key(two.sub()))));
    }

    private Answer batch(DynamoDbClient dynamo, List<String> subs) {
        var keys = KeysAndAttributes.builder()
                .keys(subs.stream().map(TableCases::key).toList())
                .build();
        return Answer.of(() ->
                dynamo.batchGetItem(it -> it.requestItems(Map.of(two.place().table(), keys))));
    }

    private Answer transact(DynamoDbClient dynamo, String sub) {
        var get = Get.builder().tableName(two.place().table()).key(key(sub)).build();
        return Answer.of(() -> dynamo.transactGetItems(it ->
                it.transactItems(List.of(TransactGetItem.builder().get(get).build()))));
    }

    private Answer select(String sub) {
        return Answer.of(() -> ann.executeStatement(it -> it.statement(
                "SELECT * FROM \"%s\" WHERE pk = 'U#%s'".formatted(two.place().table(), sub))));
    }
}
