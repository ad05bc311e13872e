/// DynamoDB: the engine in a class loader of its own, the tables of the templates in it, and expiry of their items.
/// Start at [DynamoEngine].
@NullMarked
package io.stratus.local.dynamodb;

import org.jspecify.annotations.NullMarked;
