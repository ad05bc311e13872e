package io.stratus.local;

import io.stratus.local.lambda.schedule.ScheduleSpec;
import io.stratus.local.lambda.source.SqsMappingSpec;
import io.stratus.local.sqs.QueueSpec;
import io.stratus.local.template.view.EventSourceResource;
import io.stratus.local.template.view.QueueResource;
import io.stratus.local.template.view.ScheduleResource;
import java.time.Duration;

/// What buckets, queues and what calls functions by them are told, from what the template says.
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

    static SqsMappingSpec mapping(EventSourceResource source, Duration functionTimeout) {
        var most = source.maximumConcurrency();
        return new SqsMappingSpec(
                source.invokedArn(),
                functionTimeout,
                source.queueArn(),
                source.batchSize(),
                source.window(),
                most.isPresent() ? most.getAsInt() : null,
                source.reportsBatchItemFailures(),
                source.filters(),
                source.enabled());
    }

    static ScheduleSpec schedule(ScheduleResource schedule) {
        return new ScheduleSpec(
                schedule.ruleName(),
                Place.arn("events", "rule/" + schedule.ruleName()),
                schedule.expression(),
                schedule.invokedArn(),
                schedule.input(),
                2, // Lambda's default
                Duration.ofHours(6), // Lambda's default
                null,
                schedule.enabled());
    }
}
