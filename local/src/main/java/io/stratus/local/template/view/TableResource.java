package io.stratus.local.template.view;

import io.stratus.local.template.Resource;
import io.stratus.local.template.Stack;
import io.stratus.local.template.yaml.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `AWS::DynamoDB::Table`.
///
/// @param attributeTypes `S`, `N` or `B` by attribute, for every attribute that a key is made of
/// @param timeToLiveAttribute null where nothing expires
/// @param streamView as `NEW_AND_OLD_IMAGES`; null where there is no stream
public record TableResource(
        String logicalId,
        String name,
        String arn,
        Key key,
        Map<String, String> attributeTypes,
        List<Index> localIndexes,
        List<Index> globalIndexes,
        @Nullable String timeToLiveAttribute,
        @Nullable String streamView) {

    private static final String TYPE = "AWS::DynamoDB::Table";

    /// What a table or index is keyed by.
    ///
    /// @param range null where the key is the hash attribute alone
    public record Key(String hash, @Nullable String range) {

        static Key of(Value schema) {
            String hash = null;
            String range = null;
            for (var part : schema.list()) {
                var attribute = part.at("AttributeName").text();
                switch (part.at("KeyType").text()) {
                    case "HASH" -> hash = attribute;
                    case "RANGE" -> range = attribute;
                    default -> throw part.at("KeyType").wrong("KeyType is HASH or RANGE");
                }
            }
            if (hash == null) {
                throw schema.wrong("KeySchema has no HASH key");
            }
            return new Key(hash, range);
        }
    }

    /// A secondary index.
    ///
    /// @param projection `ALL`, `KEYS_ONLY` or `INCLUDE`
    /// @param nonKeyAttributes what INCLUDE adds to the keys
    public record Index(String name, Key key, String projection, List<String> nonKeyAttributes) {

        static Index of(Value index) {
            var projection = index.at("Projection");
            return new Index(
                    index.at("IndexName").text(),
                    Key.of(index.at("KeySchema")),
                    projection.at("ProjectionType").text(),
                    projection.maybe("NonKeyAttributes").map(Value::texts).orElse(List.of()));
        }
    }

    public static List<TableResource> all(Stack stack) {
        return stack.ofType(TYPE).stream().map(TableResource::of).toList();
    }

    private static TableResource of(Resource resource) {
        var properties = resource.properties();
        return new TableResource(
                resource.logicalId(),
                resource.physicalId(),
                resource.arn(),
                Key.of(properties.at("KeySchema")),
                attributeTypes(properties.at("AttributeDefinitions")),
                indexes(properties, "LocalSecondaryIndexes"),
                indexes(properties, "GlobalSecondaryIndexes"),
                timeToLive(properties),
                properties
                        .maybe("StreamSpecification")
                        .map(stream -> stream.at("StreamViewType").text())
                        .orElse(null));
    }

    private static Map<String, String> attributeTypes(Value definitions) {
        var types = new LinkedHashMap<String, String>();
        definitions
                .list()
                .forEach(definition -> types.put(
                        definition.at("AttributeName").text(),
                        definition.at("AttributeType").text()));
        return types;
    }

    private static List<Index> indexes(Value properties, String name) {
        return properties.maybe(name).map(Value::list).orElse(List.of()).stream()
                .map(Index::of)
                .toList();
    }

    private static @Nullable String timeToLive(Value properties) {
        return properties
                .maybe("TimeToLiveSpecification")
                .filter(specification -> specification.at("Enabled").flag())
                .map(specification -> specification.at("AttributeName").text())
                .orElse(null);
    }
}
