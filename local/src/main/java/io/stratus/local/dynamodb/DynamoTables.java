package io.stratus.local.dynamodb;

import java.net.URI;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/// Makes the tables that templates declare. Calls the engine itself, not the signed endpoint.
public final class DynamoTables implements AutoCloseable {

    private final RegionalClients clients;

    /// Tables of the engine at an address.
    ///
    /// @param engine see [DynamoEngine#uri()]
    public DynamoTables(URI engine) {
        this.clients = new RegionalClients(engine);
    }

    /// Makes the table unless it is there already. What expires is [TtlSweeper]'s.
    ///
    /// @throws Different if a table of that name, kept in a data folder, was made from another declaration
    public void create(TableSpec spec) {
        var client = clients.in(spec.region());
        try {
            var table = client.describeTable(request -> request.tableName(spec.name()))
                    .table();
            var differences = TableShape.of(table).differencesTo(TableShape.of(spec));
            if (!differences.isEmpty()) {
                throw new Different(spec, differences);
            }
        } catch (ResourceNotFoundException absent) {
            client.createTable(TableRequest.of(spec));
        }
    }

    @Override
    public void close() {
        clients.close();
    }
}
