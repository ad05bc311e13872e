package io.stratus.local.sqs.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.local.sqs.QueueSpec;
import io.stratus.local.sqs.QueueSpec.Redrive;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.PurgeQueueInProgressException;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.SqsException;

/// Limits and errors of the API Reference, per operation.
class RequestsTest {

    private static final int MIB = 1024 * 1024;

    private final LocalSqs sqs = new LocalSqs(
            LocalSqs.queue("photos", new Redrive(LocalSqs.arn("lost"), 2)), LocalSqs.queue("lost"), elsewhere());

    @AfterEach
    void close() {
        sqs.close();
    }

    private static QueueSpec elsewhere() {
        return new QueueSpec(
                "virginia",
                "arn:aws:sqs:us-east-1:" + LocalSqs.ACCOUNT + ":virginia",
                LocalSqs.url("virginia"),
                Duration.ofSeconds(30),
                Duration.ofDays(4),
                Duration.ZERO,
                Duration.ZERO,
                null);
    }

    /// `SendMessage`: 1 to 1,048,576 bytes.
    @Test
    void a_message_of_one_mebibyte_is_taken_and_one_byte_more_is_not() {
        assertThat(sqs.send("photos", "x".repeat(MIB)).messageId()).isNotEmpty();

        assertRefused(
                () -> sqs.send("photos", "x".repeat(MIB + 1)),
                "InvalidParameterValue",
                "One or more parameters are invalid. Reason: Message must be shorter than 1048576 bytes.");
    }

    @Test
    void attributes_count_towards_the_size_of_a_message() {
        var kind = Map.of("kind", text("photo"));

        assertRefused(
                () -> sqs.client.sendMessage(send -> send.queueUrl(LocalSqs.url("photos"))
                        .messageBody("x".repeat(MIB - 14))
                        .messageAttributes(kind)),
                "InvalidParameterValue",
                "One or more parameters are invalid.");
        sqs.client.sendMessage(send -> send.queueUrl(LocalSqs.url("photos"))
                .messageBody("x".repeat(MIB - 15))
                .messageAttributes(kind));
    }

    @Test
    void an_empty_message_is_missing() {
        assertRefused(
                () -> sqs.send("photos", ""),
                "MissingParameter",
                "The request must contain the parameter MessageBody.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u001F", "\uFFFE"})
    void characters_outside_of_xml_are_refused(String character) {
        assertRefused(() -> sqs.send("photos", "a" + character), "InvalidMessageContents", "Invalid characters found.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t\r\n", "\uFFFD", "🐮"})
    void characters_of_xml_are_taken(String characters) {
        sqs.send("photos", characters);

        assertThat(sqs.receive("photos")).singleElement().returns(characters, Message::body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWS.kind", "amazon.kind", ".kind", "kind.", "a..b", "a b"})
    void a_name_that_no_attribute_may_have_is_refused(String name) {
        assertRefused(
                () -> sqs.client.sendMessage(send -> send.queueUrl(LocalSqs.url("photos"))
                        .messageBody("milk")
                        .messageAttributes(Map.of(name, text("photo")))),
                "InvalidParameterValue",
                "Message (user) attribute name");
    }

    @Test
    void an_attribute_of_no_known_type_is_refused() {
        var odd = MessageAttributeValue.builder()
                .dataType("Date")
                .stringValue("today")
                .build();

        assertRefused(
                () -> sqs.client.sendMessage(send -> send.queueUrl(LocalSqs.url("photos"))
                        .messageBody("milk")
                        .messageAttributes(Map.of("kind", odd))),
                "InvalidParameterValue",
                "The message (user) attribute 'kind' has an invalid message attribute type");
    }

    @Test
    void numbers_outside_of_their_bounds_are_refused() {
        var url = LocalSqs.url("photos");

        assertOutOfBounds(() -> sqs.client.receiveMessage(it -> it.queueUrl(url).maxNumberOfMessages(11)));
        assertOutOfBounds(() -> sqs.client.receiveMessage(it -> it.queueUrl(url).waitTimeSeconds(21)));
        assertOutOfBounds(() -> sqs.client.receiveMessage(it -> it.queueUrl(url).visibilityTimeout(43_201)));
        assertOutOfBounds(() -> sqs.client.sendMessage(
                it -> it.queueUrl(url).messageBody("milk").delaySeconds(901)));
    }

    @Test
    void a_receive_gives_as_many_as_were_asked_for_at_most() {
        IntStream.range(0, 12).forEach(i -> sqs.send("photos", "milk"));

        assertThat(sqs.client
                        .receiveMessage(it -> it.queueUrl(LocalSqs.url("photos")))
                        .messages())
                .hasSize(1);
        assertThat(sqs.receive("photos")).hasSize(10);
    }

    @Test
    void each_entry_of_a_batch_stands_for_itself() {
        var misnamed = entry("misnamed", "milk").toBuilder()
                .messageAttributes(Map.of("AWS.kind", text("photo")))
                .build();

        var sent = sendBatch(entry("good", "milk"), entry("bad", "\u0000"), misnamed);

        assertThat(sent.successful())
                .extracting(SendMessageBatchResultEntry::id)
                .containsExactly("good");
        assertThat(sent.failed()).extracting(BatchResultErrorEntry::id).containsExactly("bad", "misnamed");
        assertThat(sent.failed().getFirst())
                .returns(true, BatchResultErrorEntry::senderFault)
                .returns("InvalidMessageContents", BatchResultErrorEntry::code);
    }

    @Test
    void a_batch_that_is_none_is_refused_as_a_whole() {
        assertRefused(() -> sendBatch(), "AWS.SimpleQueueService.EmptyBatchRequest", "There should be at least one");
        assertRefused(
                () -> sendBatch(IntStream.range(0, 11)
                        .mapToObj(i -> entry("id" + i, "milk"))
                        .toArray(SendMessageBatchRequestEntry[]::new)),
                "AWS.SimpleQueueService.TooManyEntriesInBatchRequest",
                "Maximum number of entries per request are 10. You have sent 11.");
        assertRefused(
                () -> sendBatch(entry("a", "milk"), entry("a", "bread")),
                "AWS.SimpleQueueService.BatchEntryIdsNotDistinct",
                "Id a repeated.");
        assertRefused(
                () -> sendBatch(entry("a b", "milk")),
                "AWS.SimpleQueueService.InvalidBatchEntryId",
                "A batch entry id can only contain");
        assertThat(sqs.receive("photos")).isEmpty();
    }

    @Test
    void a_batch_may_be_one_mebibyte_in_sum() {
        var half = "x".repeat(MIB / 2);

        assertThat(sendBatch(entry("a", half), entry("b", half)).successful()).hasSize(2);
        assertRefused(
                () -> sendBatch(entry("a", half), entry("b", half + "x")),
                "AWS.SimpleQueueService.BatchRequestTooLong",
                "Batch requests cannot be longer than 1048576 bytes. You have sent 1048577 bytes.");
    }

    @Test
    void visibility_and_deletion_come_in_batches_too() {
        sendBatch(entry("a", "milk"), entry("b", "bread"));
        var received = sqs.receive("photos");

        var changed = sqs.client.changeMessageVisibilityBatch(it -> it.queueUrl(LocalSqs.url("photos"))
                .entries(received.stream().map(RequestsTest::visibleNow).toList()));
        var deleted = sqs.client.deleteMessageBatch(it -> it.queueUrl(LocalSqs.url("photos"))
                .entries(List.of(deletion("a", received.getFirst().receiptHandle()), deletion("b", "no handle"))));

        assertThat(changed.successful()).hasSize(2);
        assertThat(deleted.successful()).hasSize(1);
        assertThat(deleted.failed()).extracting(BatchResultErrorEntry::code).containsExactly("ReceiptHandleIsInvalid");
        assertThat(sqs.receive("photos"))
                .extracting(Message::body)
                .containsExactly(received.getLast().body());
    }

    @Test
    void a_queue_has_a_url_in_its_own_region() {
        var found = sqs.client.getQueueUrl(it -> it.queueName("photos"));

        assertThat(found.queueUrl()).isEqualTo(LocalSqs.url("photos"));
        assertThatThrownBy(() -> sqs.client.getQueueUrl(it -> it.queueName("virginia")))
                .isInstanceOf(QueueDoesNotExistException.class);
        assertThatThrownBy(() ->
                        sqs.client.getQueueUrl(it -> it.queueName("photos").queueOwnerAWSAccountId("111111111111")))
                .isInstanceOf(QueueDoesNotExistException.class);
    }

    @Test
    void queues_are_listed_by_prefix_and_in_pages() {
        assertThat(sqs.client.listQueues().queueUrls()).containsExactly(LocalSqs.url("photos"), LocalSqs.url("lost"));
        assertThat(sqs.client.listQueues(it -> it.queueNamePrefix("pho")).queueUrls())
                .containsExactly(LocalSqs.url("photos"));
        assertThat(sqs.client.listQueuesPaginator(it -> it.maxResults(1)).queueUrls())
                .containsExactly(LocalSqs.url("photos"), LocalSqs.url("lost"));
    }

    @Test
    void a_queue_tells_its_attributes_and_counts() {
        IntStream.range(0, 3).forEach(i -> sqs.send("photos", "milk"));
        sqs.client.sendMessage(
                it -> it.queueUrl(LocalSqs.url("photos")).messageBody("late").delaySeconds(60));
        sqs.client.receiveMessage(it -> it.queueUrl(LocalSqs.url("photos")));

        var attributes = sqs.client.getQueueAttributes(
                it -> it.queueUrl(LocalSqs.url("photos")).attributeNames(QueueAttributeName.ALL));

        assertThat(attributes.attributes())
                .containsEntry(QueueAttributeName.QUEUE_ARN, LocalSqs.arn("photos"))
                .containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "2")
                .containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE, "1")
                .containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED, "1")
                .containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "30")
                .containsEntry(
                        QueueAttributeName.REDRIVE_POLICY,
                        "{\"deadLetterTargetArn\":\"" + LocalSqs.arn("lost") + "\",\"maxReceiveCount\":2}");
        assertRefused(
                () -> sqs.client.getQueueAttributes(
                        it -> it.queueUrl(LocalSqs.url("photos")).attributeNamesWithStrings("Colour")),
                "InvalidAttributeName",
                "Unknown Attribute Colour.");
    }

    @Test
    void a_purge_takes_everything_and_only_once_a_minute() {
        sqs.send("photos", "milk");

        purge();

        assertThat(sqs.receive("photos")).isEmpty();
        assertThatThrownBy(this::purge).isInstanceOf(PurgeQueueInProgressException.class);
        sqs.pass(Duration.ofSeconds(61));
        purge();
    }

    @Test
    void the_template_alone_makes_queues() {
        assertRefused(
                () -> sqs.client.createQueue(it -> it.queueName("more")),
                "AWS.SimpleQueueService.UnsupportedOperation",
                "The local run has the queues of its templates and no others");
        assertRefused(
                () -> sqs.client.listQueueTags(it -> it.queueUrl(LocalSqs.url("photos"))),
                "UnknownOperationException",
                "The local run does not emulate the operation 'ListQueueTags' of SQS");
    }

    private void purge() {
        sqs.client.purgeQueue(it -> it.queueUrl(LocalSqs.url("photos")));
    }

    private SendMessageBatchResponse sendBatch(SendMessageBatchRequestEntry... entries) {
        return sqs.client.sendMessageBatch(
                it -> it.queueUrl(LocalSqs.url("photos")).entries(List.of(entries)));
    }

    private static SendMessageBatchRequestEntry entry(String id, String body) {
        return SendMessageBatchRequestEntry.builder().id(id).messageBody(body).build();
    }

    private static ChangeMessageVisibilityBatchRequestEntry visibleNow(Message message) {
        return ChangeMessageVisibilityBatchRequestEntry.builder()
                .id(message.messageId())
                .receiptHandle(message.receiptHandle())
                .visibilityTimeout(0)
                .build();
    }

    private static DeleteMessageBatchRequestEntry deletion(String id, String handle) {
        return DeleteMessageBatchRequestEntry.builder()
                .id(id)
                .receiptHandle(handle)
                .build();
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }

    private static void assertOutOfBounds(ThrowingCallable call) {
        assertRefused(call, "InvalidParameterValue", "Value ");
    }

    private static void assertRefused(ThrowingCallable call, String code, String message) {
        assertThatThrownBy(call).isInstanceOfSatisfying(SqsException.class, error -> {
            assertThat(error.statusCode()).isEqualTo(400);
            assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(error.awsErrorDetails().errorMessage()).startsWith(message);
        });
    }
}
