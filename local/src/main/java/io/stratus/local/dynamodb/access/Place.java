package io.stratus.local.dynamodb.access;

/// Whose tables, and where.
///
/// @param account 12 digits
record Place(String region, String account) {

    /// Of a table that is named or given by its ARN.
    String table(String name) {
        return arn("table/" + tableName(name));
    }

    String index(String table, String index) {
        return table(table) + "/index/" + index;
    }

    /// The engine has a region and an account of its own in the ARNs of streams.
    String stream(String arn) {
        int resource = arn.indexOf("table/");
        return resource < 0 ? "*" : arn(arn.substring(resource));
    }

    String arn(String resource) {
        return "arn:aws:dynamodb:%s:%s:%s".formatted(region, account, resource);
    }

    static String tableName(String nameOrArn) {
        return nameOrArn.substring(nameOrArn.lastIndexOf('/') + 1);
    }
}
