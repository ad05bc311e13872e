/// What a request to DynamoDB needs permission for, as the Service Authorization Reference says ("Actions, resources,
/// and
/// condition keys for Amazon DynamoDB"). Start at [Needs].
@NullMarked
package io.stratus.local.dynamodb.access;

import org.jspecify.annotations.NullMarked;
