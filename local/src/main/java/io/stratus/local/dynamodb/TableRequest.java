package io.stratus.local.dynamodb;

import io.stratus.local.dynamodb.TableSpec.Index;
import io.stratus.local.dynamodb.TableSpec.PrimaryKey;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/// A declared table as the request that makes it.
final class TableRequest {

    private TableRequest() {}

    static CreateTableRequest of(TableSpec spec) {
        var request = CreateTableRequest.builder()
                .tableName(spec.name())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(schema(spec.key()))
                .attributeDefinitions(attributes(spec));
        if (!spec.localIndexes().isEmpty()) { // an empty list is refused
            request.localSecondaryIndexes(
                    spec.localIndexes().stream().map(TableRequest::local).toList());
        }
        if (!spec.globalIndexes().isEmpty()) {
            request.globalSecondaryIndexes(
                    spec.globalIndexes().stream().map(TableRequest::global).toList());
        }
        if (spec.streamView() != null) {
            request.streamSpecification(stream -> stream.streamEnabled(true).streamViewType(spec.streamView()));
        }
        return request.build();
    }

    private static List<AttributeDefinition> attributes(TableSpec spec) {
        return spec.attributeTypes().entrySet().stream()
                .map(type -> AttributeDefinition.builder()
                        .attributeName(type.getKey())
                        .attributeType(type.getValue())
                        .build())
                .toList();
    }

    private static LocalSecondaryIndex local(Index index) {
        return LocalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(schema(index.key()))
                .projection(projection(index))
                .build();
    }

    private static GlobalSecondaryIndex global(Index index) {
        return GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(schema(index.key()))
                .projection(projection(index))
                .build();
    }

    private static List<KeySchemaElement> schema(PrimaryKey key) {
        var partition = element(key.partition(), KeyType.HASH);
        return key.sort() == null ? List.of(partition) : List.of(partition, element(key.sort(), KeyType.RANGE));
    }

    private static KeySchemaElement element(String attribute, KeyType type) {
        return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
    }

    private static Projection projection(Index index) {
        var projection = Projection.builder().projectionType(index.projection());
        return index.included().isEmpty()
                ? projection.build()
                : projection.nonKeyAttributes(index.included()).build();
    }
}
