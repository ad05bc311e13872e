package io.stratus.local.dynamodb;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// One look through a table. The scan reads it whole: only DynamoDB itself knows its items by their expiry.
record ExpiryPass(DynamoDbClient client, TableSpec table, Instant now) {

    private static final Logger log = LoggerFactory.getLogger(ExpiryPass.class);

    private static final String EXPIRED = "#ttl >= :fiveYearsAgo AND #ttl < :now";

    Stream<Map<String, AttributeValue>> expired() {
        var names = new HashMap<>(ttlName());
        names.put("#partition", table.key().partition());
        if (table.key().sort() != null) {
            names.put("#sort", table.key().sort());
        }
        return client
                .scanPaginator(scan -> scan.tableName(table.name())
                        .projectionExpression(table.key().sort() == null ? "#partition" : "#partition, #sort")
                        .filterExpression(EXPIRED)
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(bounds()))
                .items()
                .stream();
    }

    void delete(Map<String, AttributeValue> key) {
        try {
            client.deleteItem(delete -> delete.tableName(table.name())
                    .key(key)
                    .conditionExpression(EXPIRED)
                    .expressionAttributeNames(ttlName())
                    .expressionAttributeValues(bounds()));
        } catch (ConditionalCheckFailedException renewed) {
            log.debug("An item of {} got a new expiry since it was read", table.name());
        }
    }

    private Map<String, String> ttlName() {
        return Map.of("#ttl", Objects.requireNonNull(table.ttlAttribute()));
    }

    private Map<String, AttributeValue> bounds() {
        var fiveYearsAgo = now.atOffset(ZoneOffset.UTC).minusYears(5).toInstant();
        return Map.of(":now", seconds(now), ":fiveYearsAgo", seconds(fiveYearsAgo));
    }

    private static AttributeValue seconds(Instant at) {
        return AttributeValue.fromN(Long.toString(at.getEpochSecond()));
    }
}
