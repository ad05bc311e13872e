package io.stratus.local;

import io.stratus.local.sqs.QueueSpec;
import io.stratus.local.template.view.QueueResource;

/// What the services of buckets and queues are told, from what the template says.
final class StorageSpecs {

    private StorageSpecs() {}

    static QueueSpec queue(QueueResource queue) {
        var redrive = queue.redrive();
        return new QueueSpec(
                queue.name(),
                queue.arn(),
                queue.url(),
                queue.visibilityTimeout(),
                queue.retention(),
                queue.delay(),
                queue.receiveWait(),
                redrive == null
                        ? null
                        : new QueueSpec.Redrive(redrive.deadLetterQueueArn(), redrive.maxReceiveCount()));
    }
}
