/// What adapter tests share. Start at [DynamoDbLocal].
@NullMarked
package io.stratus.common.dynamo;

import org.jspecify.annotations.NullMarked;
