package io.stratus.common.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class DynamoDbLocalTest {

    @Test
    void an_item_put_is_an_item_got() {
        var dynamo = DynamoDbLocal.client();
        var table = tableWithKey();
        var item = Map.of("id", AttributeValue.fromS("milk"), "count", AttributeValue.fromN("2"));

        dynamo.putItem(put -> put.tableName(table).item(item));

        var found = dynamo.getItem(get -> get.tableName(table).key(Map.of("id", AttributeValue.fromS("milk"))));
        assertThat(found.item()).isEqualTo(item);
    }

    @Test
    void a_fresh_table_name_names_no_table() {
        var name = DynamoDbLocal.freshTableName();

        assertThatThrownBy(() -> DynamoDbLocal.client().describeTable(table -> table.tableName(name)))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    private static String tableWithKey() {
        var name = DynamoDbLocal.freshTableName();
        DynamoDbLocal.client()
                .createTable(table -> table.tableName(name)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(AttributeDefinition.builder()
                                .attributeName("id")
                                .attributeType(ScalarAttributeType.S)
                                .build())
                        .keySchema(KeySchemaElement.builder()
                                .attributeName("id")
                                .keyType(KeyType.HASH)
                                .build()));
        return name;
    }
}
