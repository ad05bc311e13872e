package io.stratus.local.dynamodb;

import io.stratus.local.dynamodb.TableSpec.Index;
import io.stratus.local.dynamodb.TableSpec.PrimaryKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/// What of a table cannot be changed in place, each part by the name that a person knows it by.
record TableShape(Map<String, String> parts) {

    static TableShape of(TableSpec spec) {
        var parts = new TreeMap<String, String>();
        parts.put("key", text(spec.key()));
        spec.attributeTypes().forEach((name, type) -> parts.put("type of attribute " + name, type.toString()));
        spec.localIndexes().forEach(index -> parts.put("local index " + index.name(), text(index)));
        spec.globalIndexes().forEach(index -> parts.put("global index " + index.name(), text(index)));
        parts.put(
                "stream", spec.streamView() == null ? "none" : spec.streamView().toString());
        return new TableShape(parts);
    }

    static TableShape of(TableDescription table) {
        var parts = new TreeMap<String, String>();
        parts.put("key", text(key(table.keySchema())));
        for (AttributeDefinition attribute : table.attributeDefinitions()) {
            parts.put("type of attribute " + attribute.attributeName(), attribute.attributeTypeAsString());
        }
        table.localSecondaryIndexes()
                .forEach(index -> parts.put(
                        "local index " + index.indexName(),
                        text(index(index.indexName(), index.keySchema(), index.projection()))));
        table.globalSecondaryIndexes()
                .forEach(index -> parts.put(
                        "global index " + index.indexName(),
                        text(index(index.indexName(), index.keySchema(), index.projection()))));
        parts.put("stream", text(table.streamSpecification()));
        return new TableShape(parts);
    }

    /// One clause for each part in which the other differs.
    List<String> differencesTo(TableShape wanted) {
        var names = new TreeSet<>(parts.keySet());
        names.addAll(wanted.parts.keySet());
        var differences = new ArrayList<String>();
        for (var name : names) {
            var is = parts.getOrDefault(name, "absent");
            var wants = wanted.parts.getOrDefault(name, "absent");
            if (!is.equals(wants)) {
                differences.add(name + " is " + is + ", the template says " + wants);
            }
        }
        return differences;
    }

    private static Index index(String name, List<KeySchemaElement> schema, Projection projection) {
        return new Index(name, key(schema), projection.projectionType(), projection.nonKeyAttributes());
    }

    private static PrimaryKey key(List<KeySchemaElement> schema) {
        String partition = "";
        @Nullable String sort = null;
        for (var element : schema) {
            if (element.keyType() == KeyType.HASH) {
                partition = element.attributeName();
            } else {
                sort = element.attributeName();
            }
        }
        return new PrimaryKey(partition, sort);
    }

    private static String text(PrimaryKey key) {
        return key.sort() == null ? "(" + key.partition() + ")" : "(" + key.partition() + ", " + key.sort() + ")";
    }

    private static String text(Index index) {
        var included = index.projection() == ProjectionType.INCLUDE ? new TreeSet<>(index.included()).toString() : "";
        return text(index.key()) + " " + index.projection() + included;
    }

    private static String text(@Nullable StreamSpecification stream) {
        return stream == null || !stream.streamEnabled() ? "none" : stream.streamViewTypeAsString();
    }
}
