package io.stratus.local.dynamodb.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.local.http.Fields;
import io.stratus.local.http.Incoming;
import io.stratus.local.iam.Access;
import io.stratus.local.iam.Caller;
import io.stratus.local.iam.Principal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Service Authorization Reference, "Actions, resources, and condition keys for Amazon DynamoDB"; DynamoDB Developer
/// Guide, "Using IAM policy conditions for fine-grained access control".
class NeedsTest {

    private static final String TABLES = "arn:aws:dynamodb:eu-central-1:111122223333:table/";
    private static final Caller CALLER =
            new Caller("ASIA", new Principal.AssumedRole("111122223333", "todo", "function"));

    private final Needs needs = new Needs(Map.of("todos", new TableKeys("pk", Map.of("byTag", "tag"))));

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            GetItem     | {"TableName": "todos", "Key": {"pk": {"S": "U#ann"}, "sk": {"S": "META"}}}       | todos             | U#ann
            GetItem     | {"TableName": "TABLES/todos", "Key": {"pk": {"N": "7"}}}                         | todos             | 7
            PutItem     | {"TableName": "todos", "Item": {"pk": {"S": "U#ann"}, "sk": {"S": "META"}}}      | todos             | U#ann
            UpdateItem  | {"TableName": "todos", "Key": {"pk": {"B": "AAEC"}}}                             | todos             | AAEC
            DeleteItem  | {"TableName": "todos", "Key": {"sk": {"S": "META"}}}                             | todos             | ''
            DeleteItem  | {"TableName": "other", "Key": {"pk": {"S": "U#ann"}, "sk": {"S": "META"}}}       | other             | META,U#ann
            Query       | {"TableName": "todos", "KeyConditionExpression": "pk = :p", VALUES}              | todos             | U#ann
            Query       | {"TableName": "todos", "KeyConditionExpression": "(:p=#k) AND sk > :s", NAMES, VALUES} | todos       | U#ann
            Query       | {"TableName": "todos", "KeyConditionExpression": "pk = :p AND #k = :s", NAMES, VALUES} | todos       | META,U#ann
            Query       | {"TableName": "todos", "KeyConditionExpression": "sk = :p", VALUES}              | todos             | ''
            Query       | {"TableName": "other", "KeyConditionExpression": "pk = :p", VALUES}              | other             | ''
            Query       | {"TableName": "todos", "IndexName": "byDue", "KeyConditionExpression": "pk = :p", VALUES} | todos/index/byDue | U#ann
            Query       | {"TableName": "todos", "IndexName": "byTag", "KeyConditionExpression": "tag = :p", VALUES} | todos/index/byTag | U#ann
            Query       | {"TableName": "todos", "IndexName": "byTag", "KeyConditionExpression": "pk = :p", VALUES} | todos/index/byTag | ''
            Query       | {"TableName": "todos", "KeyConditions": {"pk": {"ComparisonOperator": "EQ", "AttributeValueList": [{"S": "U#ann"}]}}} | todos | U#ann
            """)
    void one_item_or_page_needs_its_own_action_and_names_its_leading_key(
            String operation, String json, String resource, String leading) {
        var body = json.replace(
                        "VALUES",
                        "\"ExpressionAttributeValues\": {\":p\": {\"S\": \"U#ann\"}, \":s\": {\"S\": \"META\"}}")
                .replace("NAMES", "\"ExpressionAttributeNames\": {\"#k\": \"pk\"}")
                .replace("TABLES/", TABLES);

        assertThat(of(operation, body)).singleElement().satisfies(access -> {
            assertThat(access.action()).isEqualTo("dynamodb:" + operation);
            assertThat(access.resource()).isEqualTo(TABLES + resource);
            assertThat(access.keys().get("dynamodb:LeadingKeys")).containsExactly(leading.split(",", -1));
        });
    }

    @Test
    void a_scan_has_no_leading_key() {
        var scan = of("Scan", "{\"TableName\": \"todos\"}").getFirst();

        assertThat(scan.keys().get("dynamodb:LeadingKeys")).isEmpty();
        assertThat(scan.keys()).containsEntry("dynamodb:Select", List.of("ALL_ATTRIBUTES"));
    }

    @Test
    void every_attribute_that_a_request_names_is_one_of_its_keys() {
        var update = of("UpdateItem", """
                {"TableName": "todos", "Key": {"pk": {"S": "U#ann"}},
                 "UpdateExpression": "SET title = :t, #n = if_not_exists(notes.first, :t) REMOVE tags[0]",
                 "ConditionExpression": "attribute_exists(revision) AND size(list) > :n",
                 "ReturnValues": "ALL_OLD", "ExpressionAttributeNames": {"#n": "notes"}}""").getFirst();

        assertThat(update.keys().get("dynamodb:Attributes"))
                .containsExactly("list", "notes", "pk", "revision", "tags", "title");
        assertThat(update.keys()).containsEntry("dynamodb:ReturnValues", List.of("ALL_OLD"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"TableName": "todos", "Key": {}}                                           | ALL_ATTRIBUTES
            {"TableName": "todos", "Key": {}, "ProjectionExpression": "title"}          | SPECIFIC_ATTRIBUTES
            {"TableName": "todos", "Key": {}, "AttributesToGet": ["title"]}             | SPECIFIC_ATTRIBUTES
            {"TableName": "todos", "IndexName": "byDue"}                                | ALL_PROJECTED_ATTRIBUTES
            {"TableName": "todos", "Select": "COUNT"}                                   | COUNT
            """)
    void a_read_says_what_it_selects(String json, String select) {
        assertThat(of("Query", json).getFirst().keys()).containsEntry("dynamodb:Select", List.of(select));
    }

    @Test
    void each_item_of_a_transaction_needs_its_own_permission() {
        var accesses = of("TransactWriteItems", """
                {"TransactItems": [
                  {"Put": {"TableName": "todos", "Item": {"pk": {"S": "U#ann"}}}},
                  {"Update": {"TableName": "todos", "Key": {"pk": {"S": "U#bob"}}}},
                  {"Delete": {"TableName": "other", "Key": {"pk": {"S": "U#cat"}}}},
                  {"ConditionCheck": {"TableName": "todos", "Key": {"pk": {"S": "U#dan"}}}}]}""");

        assertThat(accesses)
                .extracting(Access::action)
                .containsExactly(
                        "dynamodb:PutItem",
                        "dynamodb:UpdateItem",
                        "dynamodb:DeleteItem",
                        "dynamodb:ConditionCheckItem");
        assertThat(accesses)
                .extracting(Access::resource)
                .containsExactly(TABLES + "todos", TABLES + "todos", TABLES + "other", TABLES + "todos");
        assertThat(accesses)
                .extracting(access -> access.keys().get("dynamodb:LeadingKeys"))
                .containsExactly(List.of("U#ann"), List.of("U#bob"), List.of("U#cat"), List.of("U#dan"));
        assertThat(accesses)
                .allSatisfy(access -> assertThat(access.keys())
                        .containsEntry("dynamodb:EnclosingOperation", List.of("TransactWriteItems")));
        assertThat(of("PutItem", "{\"TableName\": \"todos\"}").getFirst().keys())
                .doesNotContainKey("dynamodb:EnclosingOperation");
    }

    @Test
    void a_batch_needs_its_permission_on_each_table_for_all_of_its_keys() {
        var written = of("BatchWriteItem", """
                {"RequestItems": {"todos": [
                  {"PutRequest": {"Item": {"pk": {"S": "U#ann"}, "title": {"S": "milk"}}}},
                  {"DeleteRequest": {"Key": {"pk": {"S": "U#bob"}}}}], "other": []}}""");
        var read = of("BatchGetItem", """
                {"RequestItems": {"todos": {"Keys": [{"pk": {"S": "U#ann"}}, {"pk": {"S": "U#bob"}}]}}}""");

        assertThat(written).extracting(Access::resource).containsExactly(TABLES + "todos", TABLES + "other");
        assertThat(written.getFirst().keys())
                .containsEntry("dynamodb:LeadingKeys", List.of("U#ann", "U#bob"))
                .containsEntry("dynamodb:Attributes", List.of("pk", "title"));
        assertThat(read)
                .singleElement()
                .satisfies(access -> assertThat(access.keys())
                        .containsEntry("dynamodb:LeadingKeys", List.of("U#ann", "U#bob"))
                        .containsEntry("dynamodb:Select", List.of("ALL_ATTRIBUTES")));
    }

    /// DynamoDB Developer Guide, "IAM security policies with PartiQL for DynamoDB".
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELECT * FROM "todos" WHERE pk = 'U#ann'                 | PartiQLSelect    | todos
            select title from todos                                  | PartiQLSelect    | todos
            SELECT ' from "x"' FROM "todos"."byDue" WHERE pk = ?     | PartiQLSelect    | todos/index/byDue
            INSERT INTO "todos" VALUE {'pk': 'U#ann'}                | PartiQLInsert    | todos
            UPDATE "todos" SET title = 'x' WHERE pk = 'U#ann'        | PartiQLUpdate    | todos
            DELETE FROM "todos" WHERE pk = 'U#ann'                   | PartiQLDelete    | todos
            EXISTS(SELECT * FROM "todos" WHERE pk = 'U#ann')         | ExecuteStatement | *
            """)
    void a_statement_needs_the_permission_of_its_verb_on_its_table(String statement, String action, String resource) {
        var access = of("ExecuteStatement", "{\"Statement\": \"" + statement.replace("\"", "\\\"") + "\"}")
                .getFirst();

        assertThat(access.action()).isEqualTo("dynamodb:" + action);
        assertThat(access.resource()).isEqualTo(resource.equals("*") ? "*" : TABLES + resource);
        assertThat(access.keys()).containsEntry("dynamodb:LeadingKeys", List.of(""));
    }

    @Test
    void statements_together_need_each_its_own() {
        var batch = of("BatchExecuteStatement", """
                {"Statements": [{"Statement": "SELECT * FROM todos"}, {"Statement": "DELETE FROM other"}]}""");

        assertThat(batch)
                .extracting(Access::action)
                .containsExactly("dynamodb:PartiQLSelect", "dynamodb:PartiQLDelete");
        assertThat(batch)
                .allSatisfy(access -> assertThat(access.keys())
                        .containsEntry("dynamodb:EnclosingOperation", List.of("BatchExecuteStatement")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            DescribeTable    | {"TableName": "todos"}                                                                     | todos
            TagResource      | {"ResourceArn": "TABLES/todos"}                                                            | todos
            ListTables       | {}                                                                                         | *
            DescribeStream   | {"StreamArn": "arn:aws:dynamodb:ddblocal:000000000000:table/todos/stream/2026"}            | todos/stream/2026
            GetShardIterator | {"StreamArn": "TABLES/todos/stream/2026"}                                                  | todos/stream/2026
            GetRecords       | {"ShardIterator": "arn:aws:dynamodb:ddblocal:000000000000:table/todos/stream/2026!001!Zm9v"} | todos/stream/2026
            GetRecords       | {"ShardIterator": "Zm9v"}                                                                  | *
            Unheard          | {"TableName": "todos"}                                                                     | todos
            PutItem          | no json                                                                                    | *
            PutItem          | {"TableName": "todos", "TableName": "other"}                                               | *
            """)
    void another_operation_needs_its_action_on_what_it_names(String operation, String json, String resource) {
        assertThat(of(operation, json.replace("TABLES/", TABLES).replace('!', '|')))
                .singleElement()
                .satisfies(access -> {
                    assertThat(access.action()).isEqualTo("dynamodb:" + operation);
                    assertThat(access.resource()).isEqualTo(resource.equals("*") ? "*" : TABLES + resource);
                });
    }

    private List<Access> of(String operation, String body) {
        var fields = Fields.of("X-Amz-Target", "DynamoDB_20120810." + operation)
                .with(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=ASIA/20261124/eu-central-1/dynamodb/aws4_request,"
                                + " SignedHeaders=host, Signature=0");
        return needs.of(
                new Incoming("POST", "/", null, fields, body.getBytes(StandardCharsets.UTF_8), false, "127.0.0.1"),
                CALLER);
    }
}
