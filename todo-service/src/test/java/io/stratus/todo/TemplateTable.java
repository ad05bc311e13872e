package io.stratus.todo;

import static java.util.stream.Collectors.toMap;

import io.stratus.common.dynamo.DynamoDbLocal;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/// The table that `sam/todo.yaml` defines: no test knows another.
public final class TemplateTable {

    private static final Template PROPERTIES = Template.todo().at("Resources", "TodoTable", "Properties");

    private TemplateTable() {}

    /// Makes the table under a name of its own.
    public static String create(DynamoDbClient dynamo) {
        var name = DynamoDbLocal.freshTableName();
        dynamo.createTable(table -> table.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attributes())
                .keySchema(keys(PROPERTIES))
                .localSecondaryIndexes(indexes()));
        dynamo.waiter().waitUntilTableExists(table -> table.tableName(name));
        return name;
    }

    /// The attributes that an index holds beside keys, by the index's name; none where it holds keys only.
    static Map<String, List<String>> projections() {
        return indexes().stream()
                .collect(toMap(
                        LocalSecondaryIndex::indexName,
                        index -> List.copyOf(index.projection().nonKeyAttributes())));
    }

    static String timeToLive() {
        return PROPERTIES.at("TimeToLiveSpecification", "AttributeName").text();
    }

    private static List<AttributeDefinition> attributes() {
        return PROPERTIES
                .at("AttributeDefinitions")
                .items()
                .map(it -> AttributeDefinition.builder()
                        .attributeName(it.text("AttributeName"))
                        .attributeType(it.text("AttributeType"))
                        .build())
                .toList();
    }

    private static List<LocalSecondaryIndex> indexes() {
        return PROPERTIES
                .at("LocalSecondaryIndexes")
                .items()
                .map(it -> LocalSecondaryIndex.builder()
                        .indexName(it.text("IndexName"))
                        .keySchema(keys(it))
                        .projection(projection(it.at("Projection")))
                        .build())
                .toList();
    }

    private static Projection projection(Template part) {
        var projection = Projection.builder().projectionType(part.text("ProjectionType"));
        part.maybe("NonKeyAttributes")
                .ifPresent(names -> projection.nonKeyAttributes(
                        names.items().map(Template::text).toList()));
        return projection.build();
    }

    private static List<KeySchemaElement> keys(Template owner) {
        return owner.at("KeySchema")
                .items()
                .map(it -> KeySchemaElement.builder()
                        .attributeName(it.text("AttributeName"))
                        .keyType(it.text("KeyType"))
                        .build())
                .toList();
    }
}
