package io.stratus.local.sqs.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.APPROXIMATE_FIRST_RECEIVE_TIMESTAMP;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.DEAD_LETTER_QUEUE_SOURCE_ARN;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.SENDER_ID;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.SENT_TIMESTAMP;

import io.stratus.local.sqs.QueueSpec;
import io.stratus.local.sqs.QueueSpec.Redrive;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageNotInflightException;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.ReceiptHandleIsInvalidException;
import software.amazon.awssdk.services.sqs.model.ResourceNotFoundException;

/// The life of a message (Developer Guide, "Amazon SQS visibility timeout", "Using dead-letter queues in Amazon SQS").
/// The client itself checks every MD5 against the body and the attributes.
class MessagesTest {

    private final LocalSqs sqs = new LocalSqs(
            LocalSqs.queue("photos", new Redrive(LocalSqs.arn("lost"), 2)), LocalSqs.queue("lost", null), slow());

    @AfterEach
    void close() {
        sqs.close();
    }

    private static QueueSpec slow() {
        return new QueueSpec(
                "slow",
                LocalSqs.arn("slow"),
                LocalSqs.url("slow"),
                Duration.ofSeconds(30),
                Duration.ofMinutes(1),
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                null);
    }

    @Test
    void a_message_sent_is_a_message_received_with_what_is_known_of_it() {
        var before = sqs.clock.millis();
        var sent = sqs.send("photos", "grüezi \"🐮\"");

        var received = sqs.receive("photos");

        assertThat(received).singleElement().satisfies(message -> {
            assertThat(message.messageId()).isEqualTo(sent.messageId());
            assertThat(message.body()).isEqualTo("grüezi \"🐮\"");
            assertThat(message.attributes())
                    .containsOnlyKeys(
                            SENDER_ID, SENT_TIMESTAMP, APPROXIMATE_RECEIVE_COUNT, APPROXIMATE_FIRST_RECEIVE_TIMESTAMP)
                    .containsEntry(SENDER_ID, LocalSqs.ACCOUNT)
                    .containsEntry(APPROXIMATE_RECEIVE_COUNT, "1");
            assertThat(Long.parseLong(message.attributes().get(SENT_TIMESTAMP))).isBetween(before, sqs.clock.millis());
        });
    }

    @Test
    void nothing_is_told_of_a_message_that_was_not_asked_for() {
        sqs.client.sendMessage(send -> send.queueUrl(LocalSqs.url("photos"))
                .messageBody("milk")
                .messageAttributes(Map.of("kind", text("photo"))));

        var received = sqs.client
                .receiveMessage(receive -> receive.queueUrl(LocalSqs.url("photos")))
                .messages();

        assertThat(received).singleElement().satisfies(message -> {
            assertThat(message.attributes()).isEmpty();
            assertThat(message.messageAttributes()).isEmpty();
        });
    }

    @Test
    void attributes_of_each_type_come_back_as_they_were_sent() {
        var attributes = Map.of(
                "kind", text("photo"),
                "size",
                        MessageAttributeValue.builder()
                                .dataType("Number.bytes")
                                .stringValue("17")
                                .build(),
                "thumb",
                        MessageAttributeValue.builder()
                                .dataType("Binary")
                                .binaryValue(SdkBytes.fromByteArray(new byte[] {0, -1, 7}))
                                .build());

        sqs.client.sendMessage(send ->
                send.queueUrl(LocalSqs.url("photos")).messageBody("milk").messageAttributes(attributes));

        assertThat(sqs.receive("photos")).singleElement().returns(attributes, Message::messageAttributes);
    }

    @Test
    void attributes_are_chosen_by_name_and_by_prefix() {
        sqs.client.sendMessage(send -> send.queueUrl(LocalSqs.url("photos"))
                .messageBody("milk")
                .messageAttributes(Map.of("kind", text("1"), "app.user", text("2"), "other", text("3"))));

        var received = sqs.client
                .receiveMessage(receive ->
                        receive.queueUrl(LocalSqs.url("photos")).messageAttributeNames("kind", "app.*", "absent"))
                .messages();

        assertThat(received.getFirst().messageAttributes()).containsOnlyKeys("kind", "app.user");
    }

    @Test
    void a_received_message_is_hidden_until_its_visibility_timeout_has_passed() {
        sqs.send("photos", "milk");
        var first = sqs.receive("photos");
        sqs.pass(Duration.ofSeconds(25));

        assertThat(sqs.receive("photos")).isEmpty();
        sqs.pass(Duration.ofSeconds(6));
        assertThat(sqs.receive("photos")).singleElement().satisfies(again -> {
            assertThat(again.messageId()).isEqualTo(first.getFirst().messageId());
            assertThat(again.receiptHandle()).isNotEqualTo(first.getFirst().receiptHandle());
            assertThat(again.attributes()).containsEntry(APPROXIMATE_RECEIVE_COUNT, "2");
            assertThat(again.attributes().get(APPROXIMATE_FIRST_RECEIVE_TIMESTAMP))
                    .isEqualTo(first.getFirst().attributes().get(APPROXIMATE_FIRST_RECEIVE_TIMESTAMP));
        });
    }

    @Test
    void a_deleted_message_never_comes_back() {
        sqs.send("photos", "milk");

        delete("photos", sqs.receive("photos").getFirst());

        sqs.pass(Duration.ofMinutes(5));
        assertThat(sqs.receive("photos")).isEmpty();
    }

    @Test
    void an_outdated_handle_deletes_nothing_and_is_no_error() {
        sqs.send("photos", "milk");
        var outdated = sqs.receive("photos").getFirst();
        sqs.pass(Duration.ofSeconds(31));
        sqs.receive("photos");

        delete("photos", outdated);

        assertThat(sqs.queues.queue(LocalSqs.arn("photos")).state().inFlight()).isEqualTo(1);
    }

    @Test
    void a_handle_that_the_queue_did_not_give_is_invalid() {
        sqs.send("photos", "milk");
        var elsewhere = sqs.receive("photos").getFirst();

        assertThatThrownBy(() -> delete("lost", elsewhere)).isInstanceOf(ReceiptHandleIsInvalidException.class);
        assertThatThrownBy(() -> delete(
                        "photos", Message.builder().receiptHandle("no handle").build()))
                .isInstanceOf(ReceiptHandleIsInvalidException.class);
    }

    @Test
    void visibility_is_extended_from_now_on() {
        sqs.send("photos", "milk");
        var message = sqs.receive("photos").getFirst();
        sqs.pass(Duration.ofSeconds(20));

        change(message, 60);

        sqs.pass(Duration.ofSeconds(59));
        assertThat(sqs.receive("photos")).isEmpty();
        sqs.pass(Duration.ofSeconds(2));
        assertThat(sqs.receive("photos")).hasSize(1);
    }

    @Test
    void visibility_zero_gives_a_message_back_at_once() {
        sqs.send("photos", "milk");

        change(sqs.receive("photos").getFirst(), 0);

        assertThat(sqs.receive("photos")).hasSize(1);
    }

    @Test
    void a_message_that_is_visible_again_is_not_in_flight() {
        sqs.send("photos", "milk");
        var late = sqs.receive("photos").getFirst();
        sqs.pass(Duration.ofSeconds(31));

        assertThatThrownBy(() -> change(late, 60)).isInstanceOf(MessageNotInflightException.class);
    }

    /// API Reference, `ChangeMessageVisibility`: 12 hours from when the message was received.
    @Test
    void a_message_is_in_flight_for_twelve_hours_at_most() {
        sqs.send("photos", "milk");
        var message = sqs.receive("photos").getFirst();
        sqs.pass(Duration.ofSeconds(10));

        change(message, 43_180);

        assertThatThrownBy(() -> change(message, 43_195)).hasMessageContaining("beyond the limit [43200 seconds]");
    }

    @Test
    void a_message_received_too_often_goes_to_the_dead_letter_queue() {
        var sent = sqs.send("photos", "milk");
        for (int i = 0; i < 2; i++) {
            assertThat(sqs.receive("photos")).hasSize(1);
            sqs.pass(Duration.ofSeconds(31));
        }

        assertThat(sqs.receive("photos")).isEmpty();

        assertThat(sqs.receive("lost")).singleElement().satisfies(lost -> {
            assertThat(lost.messageId()).isEqualTo(sent.messageId());
            assertThat(lost.attributes())
                    .containsEntry(DEAD_LETTER_QUEUE_SOURCE_ARN, LocalSqs.arn("photos"))
                    .containsEntry(APPROXIMATE_RECEIVE_COUNT, "3");
        });
    }

    /// Developer Guide: the retention of a dead-letter queue counts from the original enqueue time.
    @Test
    void a_dead_letter_is_as_old_as_its_message() {
        sqs.send("photos", "milk");
        var sentAt = sqs.receive("photos").getFirst().attributes().get(SENT_TIMESTAMP);
        sqs.pass(Duration.ofDays(3));
        sqs.receive("photos");
        sqs.pass(Duration.ofHours(1));
        sqs.receive("photos");

        assertThat(sqs.receive("lost").getFirst().attributes()).containsEntry(SENT_TIMESTAMP, sentAt);
        sqs.pass(Duration.ofHours(23));
        assertThat(sqs.receive("lost")).isEmpty();
    }

    /// API Reference, `StartMessageMoveTask`: to the source by default; redriven messages are new ones.
    @Test
    void a_dead_letter_is_moved_back_to_its_queue_as_a_new_message() {
        var sent = sqs.send("photos", "milk");
        for (int i = 0; i < 3; i++) {
            sqs.receive("photos");
            sqs.pass(Duration.ofSeconds(31));
        }
        sqs.send("lost", "never was elsewhere");

        sqs.client.startMessageMoveTask(move -> move.sourceArn(LocalSqs.arn("lost")));

        assertThat(sqs.receive("photos")).singleElement().satisfies(again -> {
            assertThat(again.body()).isEqualTo("milk");
            assertThat(again.messageId()).isNotEqualTo(sent.messageId());
            assertThat(again.attributes()).containsEntry(APPROXIMATE_RECEIVE_COUNT, "1");
        });
        assertThat(sqs.receive("lost")).extracting(Message::body).containsExactly("never was elsewhere");
    }

    @Test
    void a_queue_that_is_nobodys_dead_letter_queue_is_not_moved() {
        assertThatThrownBy(() -> sqs.client.startMessageMoveTask(move -> move.sourceArn(LocalSqs.arn("photos"))))
                .hasMessageContaining("Source queue must be configured as a Dead Letter Queue.");
        assertThatThrownBy(() -> sqs.client.startMessageMoveTask(move -> move.sourceArn(LocalSqs.arn("absent"))))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void a_message_is_dropped_when_its_retention_has_passed() {
        sqs.send("photos", "milk");
        sqs.pass(Duration.ofDays(4).minusMinutes(1));
        assertThat(sqs.receive("photos")).hasSize(1);

        sqs.pass(Duration.ofMinutes(1));

        assertThat(sqs.receive("photos")).isEmpty();
        assertThat(sqs.queues.queue(LocalSqs.arn("photos")).state().oldest()).isNull();
    }

    @Test
    void a_delayed_message_is_received_after_its_delay() {
        sqs.client.sendMessage(send ->
                send.queueUrl(LocalSqs.url("photos")).messageBody("milk").delaySeconds(60));
        sqs.pass(Duration.ofSeconds(58));
        assertThat(sqs.receive("photos")).isEmpty();

        sqs.pass(Duration.ofSeconds(3));

        assertThat(sqs.receive("photos")).hasSize(1);
    }

    @Test
    void the_queues_own_delay_holds_for_a_message_that_names_none() {
        sqs.send("slow", "late");
        sqs.client.sendMessage(send ->
                send.queueUrl(LocalSqs.url("slow")).messageBody("at once").delaySeconds(0));

        assertThat(sqs.receive("slow")).extracting(Message::body).containsExactly("at once");
    }

    @Test
    void a_waiting_receive_gets_what_is_sent_meanwhile() throws Exception {
        var waiting = CompletableFuture.supplyAsync(() -> sqs.receive("slow"));

        sqs.client.sendMessage(
                send -> send.queueUrl(LocalSqs.url("slow")).messageBody("milk").delaySeconds(0));

        assertThat(waiting.get()).extracting(Message::body).containsExactly("milk");
    }

    @Test
    void a_waiting_receive_ends_with_nothing_after_its_wait() {
        var began = System.nanoTime();

        var nothing = sqs.client.receiveMessage(
                receive -> receive.queueUrl(LocalSqs.url("photos")).waitTimeSeconds(1));

        assertThat(nothing.messages()).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
    }

    @Test
    void a_queue_that_does_not_exist_is_told_apart() {
        assertThatThrownBy(() -> sqs.send("absent", "milk"))
                .isInstanceOfSatisfying(QueueDoesNotExistException.class, error -> {
                    assertThat(error.awsErrorDetails().errorCode())
                            .isEqualTo("AWS.SimpleQueueService.NonExistentQueue");
                    assertThat(error.awsErrorDetails().errorMessage()).isEqualTo("The specified queue does not exist.");
                });
    }

    @Test
    void a_service_of_the_run_sends_without_the_wire() {
        var id = sqs.queues.send(LocalSqs.arn("photos"), "{\"Records\":[]}");

        assertThat(sqs.receive("photos")).singleElement().returns(id, Message::messageId);
        assertThatThrownBy(() -> sqs.queues.send(LocalSqs.arn("absent"), "milk"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }

    private void delete(String queue, Message message) {
        sqs.client.deleteMessage(delete -> delete.queueUrl(LocalSqs.url(queue)).receiptHandle(message.receiptHandle()));
    }

    private void change(Message message, int seconds) {
        sqs.client.changeMessageVisibility(change -> change.queueUrl(LocalSqs.url("photos"))
                .receiptHandle(message.receiptHandle())
                .visibilityTimeout(seconds));
    }
}
