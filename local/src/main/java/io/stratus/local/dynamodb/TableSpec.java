package io.stratus.local.dynamodb;

import io.stratus.local.dynamodb.access.TableKeys;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/// A table as a template declares it, as far as it is kept here (CloudFormation, `AWS::DynamoDB::Table`). It is billed
/// per request; point-in-time recovery, replicas and tags are nobody's here.
///
/// @param attributeTypes of the key attributes of table and indexes, no others
/// @param ttlAttribute epoch seconds, read by [TtlSweeper]; null where items do not expire
/// @param streamView null where there is no stream
public record TableSpec(
        String region,
        String name,
        PrimaryKey key,
        Map<String, ScalarAttributeType> attributeTypes,
        List<Index> localIndexes,
        List<Index> globalIndexes,
        @Nullable String ttlAttribute,
        @Nullable StreamViewType streamView) {

    public TableSpec {
        attributeTypes = Map.copyOf(attributeTypes);
        localIndexes = List.copyOf(localIndexes);
        globalIndexes = List.copyOf(globalIndexes);
    }

    /// By which attributes policies may restrict it.
    TableKeys keys() {
        return new TableKeys(
                key.partition(),
                globalIndexes.stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Index::name, index -> index.key().partition())));
    }

    /// A primary key.
    ///
    /// @param sort null where the partition key alone is the key
    public record PrimaryKey(String partition, @Nullable String sort) {}

    /// A secondary index and what it copies.
    ///
    /// @param included attributes besides the keys; empty unless the projection is INCLUDE
    public record Index(String name, PrimaryKey key, ProjectionType projection, List<String> included) {
        public Index {
            included = List.copyOf(included);
        }
    }
}
