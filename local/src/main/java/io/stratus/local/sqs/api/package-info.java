/// The SQS API over the queues, in the AWS JSON 1.0 protocol. Start at [SqsService].
@NullMarked
package io.stratus.local.sqs.api;

import org.jspecify.annotations.NullMarked;
