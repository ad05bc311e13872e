package io.stratus.local.template.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.local.template.Samples;
import io.stratus.local.template.view.iam.PolicyDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueResourceTest {

    @TempDir
    private Path folder;

    @Test
    void the_queue_of_file_events_gives_messages_up_to_its_dead_letter_queue() {
        var queues = QueueResource.all(Samples.todo());

        var queue = queues.getFirst();
        var dlq = queues.getLast();

        assertThat(queue.visibilityTimeout()).isEqualTo(Duration.ofMinutes(3));
        assertThat(queue.redrive()).isEqualTo(new QueueResource.Redrive(dlq.arn(), 5));
        assertThat(queue.policies()).extracting(PolicyDocument::name).containsExactly("FileEventsQueuePolicy");
        assertThat(queue.url()).endsWith("/000000000000/" + queue.name());
        assertThat(queue.arn()).isEqualTo("arn:aws:sqs:eu-central-1:000000000000:" + queue.name());
        assertThat(dlq.retention()).isEqualTo(Duration.ofDays(14));
        assertThat(dlq.redrive()).isNull();
        assertThat(dlq.policies()).isEmpty();
    }

    @Test
    void a_queue_of_which_nothing_is_said_has_awss_defaults() throws IOException {
        var stack = Samples.read(folder, """
                Resources:
                  Queue: {Type: AWS::SQS::Queue, Properties: {QueueName: letters}}
                """);

        var queue = QueueResource.all(stack).getFirst();

        assertThat(queue.name()).isEqualTo("letters");
        assertThat(queue.visibilityTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(queue.retention()).isEqualTo(Duration.ofDays(4));
        assertThat(queue.delay()).isZero();
        assertThat(queue.receiveWait()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FifoQueue: true                                  | FifoQueue: the local run has standard queues only
            VisibilityTimeout: 43201                         | VisibilityTimeout: VisibilityTimeout goes from 0 to 43200
            MessageRetentionPeriod: 59                       | MessageRetentionPeriod: MessageRetentionPeriod goes from 60 to 1209600
            RedrivePolicy: {maxReceiveCount: 3}              | RedrivePolicy: "deadLetterTargetArn" is missing
            RedrivePolicy: {deadLetterTargetArn: a}          | RedrivePolicy: "maxReceiveCount" is missing
            """)
    void what_sqs_would_refuse_is_refused_with_its_place(String property, String fault) throws IOException {
        var broken = Samples.read(folder, """
                Resources:
                  Queue:
                    Type: AWS::SQS::Queue
                    Properties:
                      %s
                """.formatted(property));

        assertThatThrownBy(() -> QueueResource.all(broken))
                .hasMessageEndingWith("a.yaml:5 Resources.Queue.Properties." + fault);
    }
}
