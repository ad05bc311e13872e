package io.stratus.local.sqs.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.local.http.Fields;
import io.stratus.local.http.Incoming;
import io.stratus.local.iam.Access;
import io.stratus.local.iam.Caller;
import io.stratus.local.iam.Principal;
import io.stratus.local.sqs.QueueSpec.Redrive;
import io.stratus.local.sqs.Queues;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Service Authorization Reference, "Actions, resources, and condition keys for Amazon SQS".
class NeedsTest {

    private static final Caller ANN = new Caller("AKIA", new Principal.User(LocalSqs.ACCOUNT, "ann"));

    private final SqsService service = new SqsService(
            Queues.open(
                    List.of(LocalSqs.queue("photos", new Redrive(LocalSqs.arn("lost"), 3)), LocalSqs.queue("lost")),
                    InstantSource.system(),
                    new SecureRandom()),
            InstantSource.system());

    @ParameterizedTest
    @CsvSource({
        "SendMessage, sqs:SendMessage",
        "SendMessageBatch, sqs:SendMessage",
        "ReceiveMessage, sqs:ReceiveMessage",
        "DeleteMessage, sqs:DeleteMessage",
        "DeleteMessageBatch, sqs:DeleteMessage",
        "ChangeMessageVisibility, sqs:ChangeMessageVisibility",
        "ChangeMessageVisibilityBatch, sqs:ChangeMessageVisibility",
        "GetQueueAttributes, sqs:GetQueueAttributes",
        "PurgeQueue, sqs:PurgeQueue"
    })
    void an_operation_needs_its_action_on_the_queue(String operation, String action) {
        var needs = service.needs(request(operation, "{\"QueueUrl\":\"" + LocalSqs.url("photos") + "\"}"), ANN);

        assertThat(needs).containsExactly(Access.to(action, LocalSqs.arn("photos")));
    }

    @Test
    void a_queue_that_does_not_exist_is_decided_about_before_it_is_looked_for() {
        var needs = service.needs(request("GetQueueUrl", "{\"QueueName\":\"absent\"}"), ANN);

        assertThat(needs).containsExactly(Access.to("sqs:GetQueueUrl", LocalSqs.arn("absent")));
    }

    @Test
    void a_move_needs_to_receive_here_and_to_send_there() {
        var needs =
                service.needs(request("StartMessageMoveTask", "{\"SourceArn\":\"" + LocalSqs.arn("lost") + "\"}"), ANN);

        assertThat(needs)
                .containsExactly(
                        Access.to("sqs:StartMessageMoveTask", LocalSqs.arn("lost")),
                        Access.to("sqs:ReceiveMessage", LocalSqs.arn("lost")),
                        Access.to("sqs:DeleteMessage", LocalSqs.arn("lost")),
                        Access.to("sqs:GetQueueAttributes", LocalSqs.arn("lost")),
                        Access.to("sqs:SendMessage", LocalSqs.arn("photos")));
    }

    @Test
    void a_list_is_of_no_queue() {
        var needs = service.needs(request("ListQueues", "{}"), ANN);

        assertThat(needs).containsExactly(Access.to("sqs:ListQueues", "*"));
    }

    private static Incoming request(String operation, String body) {
        var fields = Fields.of("X-Amz-Target", "AmazonSQS." + operation)
                .with(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIA/20261124/eu-central-1/sqs/aws4_request, SignedHeaders=host, Signature=0");
        return new Incoming("POST", "/", null, fields, body.getBytes(UTF_8), false, "127.0.0.1");
    }
}
