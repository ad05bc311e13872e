package io.stratus.todo;

import static io.stratus.todo.TodosContract.ANN;
import static io.stratus.todo.TodosContract.called;
import static io.stratus.todo.TodosContract.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.common.Pause;
import io.stratus.common.http.Calls;
import io.stratus.common.http.HttpCall;
import io.stratus.todo.Todos.Busy;
import io.stratus.todo.Todos.Created;
import io.stratus.todo.Todos.Deleted;
import io.stratus.todo.Todos.Patched;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Writers that meet, tables that throttle, answers that get lost.
class DynamoRevisionsTest {

    private static final HttpCall CREATE =
            Calls.of("createTodo").at("/v1/todos").call();

    private final Wire wire = new Wire();
    private final List<Duration> pauses = new ArrayList<>();
    private final StepClock clock = new StepClock();
    private final DynamoDbClient dynamo = wire.client();
    private final String table = TemplateTable.create(dynamo);
    private final DynamoStand stand = DynamoStand.on(dynamo, table, clock, new Random(1), pauses::add);

    @Test
    void of_32_writers_at_once_each_writes_once_and_no_revision_is_missing() throws Exception {
        var writers = IntStream.rangeClosed(1, 32)
                .<Callable<Long>>mapToObj(this::writer)
                .toList();

        var revisions = new ArrayList<Long>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var writer : pool.invokeAll(writers)) {
                revisions.add(writer.get());
            }
        }

        var expected = LongStream.rangeClosed(1, 32).boxed().toList();
        assertThat(revisions).containsExactlyInAnyOrderElementsOf(expected);
        var page = (Page) stand.todos().list(ANN, new TodoQuery(TodoQuery.Sort.CREATED, null, 100, null), null);
        assertThat(page.version().revision()).isEqualTo(32);
        assertThat(page.items()).extracting(TodoSummary::revision).containsExactlyInAnyOrderElementsOf(expected);
    }

    /// A client that sends its request again as long as it hears 503, as `Retry-After` wants it.
    private Callable<Long> writer(int number) {
        var own = DynamoStand.on(dynamo, table, new StepClock(), new Random(number), Pause::sleep);
        var once = new Once(new IdempotencyKey("writer-" + number), todo -> TodoReplies.answer(todo, CREATE));
        return () -> {
            while (true) {
                switch (own.todos().create(ANN, called("to-do " + number), write("writer", "" + number), once)) {
                    case Created(Todo todo, DataVersion version) -> {
                        return version.revision();
                    }
                    case Busy busy -> {}
                    case Todos.Creation other -> throw new AssertionError(other);
                }
            }
        };
    }

    @Test
    void writers_of_one_todo_who_take_any_revision_all_get_through() throws Exception {
        var todo = ((Created) stand.todos().create(ANN, called("Milk"), write("milk"), null)).todo();
        var patchers = IntStream.rangeClosed(1, 8)
                .<Callable<Todos.Patching>>mapToObj(number -> () -> {
                    var own = DynamoStand.on(dynamo, table, new StepClock(), new Random(number), Pause::sleep);
                    return own.todos()
                            .patch(
                                    ANN,
                                    todo.id(),
                                    TodosContract.title("title " + number),
                                    TodosContract.ANY,
                                    write("" + number));
                })
                .toList();

        var revisions = new ArrayList<Long>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var patcher : pool.invokeAll(patchers)) {
                revisions.add(((Patched) patcher.get()).version().revision());
            }
        }

        assertThat(revisions).containsExactlyInAnyOrder(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void a_data_version_from_nowhere_costs_one_repetition() {
        stand.todos().create(ANN, called("Milk"), write("milk"), null);
        wire.forget();

        var outcome = stand.todos().create(ANN, called("Eggs"), write(new DataVersion(900, 1), "eggs"), null);

        assertThat(((Created) outcome).version().revision()).isEqualTo(2);
        assertThat(wire.asked(TransactWriteItemsRequest.class)).hasSize(2);
    }

    @Test
    void a_data_version_from_nowhere_does_not_begin_the_chain_of_a_new_user() {
        var outcome = stand.todos().create(ANN, called("Milk"), write(new DataVersion(900, 1), "milk"), null);

        assertThat(((Created) outcome).version().revision()).isEqualTo(1);
        assertThat(stand.todos().revisions().current(ANN).revision()).isEqualTo(1);
    }

    static Stream<Arguments> passing() {
        return Stream.of(
                Arguments.of("throttled", fault(() -> failed(400, "ThrottlingException"))),
                Arguments.of("over its limit", fault(() -> failed(400, "ProvisionedThroughputExceededException"))),
                Arguments.of("failed inside", fault(() -> failed(500, "InternalServerError"))),
                Arguments.of("not reached", fault(DynamoRevisionsTest::brokenConnection)),
                Arguments.of("in conflict", fault(() -> canceled("None", "TransactionConflict"))),
                Arguments.of("throttled in a transaction", fault(() -> canceled("ThrottlingError", "None"))),
                Arguments.of("over capacity", fault(() -> canceled("ProvisionedThroughputExceeded", "None"))));
    }

    private static Supplier<SdkException> fault(Supplier<SdkException> fault) {
        return fault;
    }

    private static SdkException failed(int status, String code) {
        return DynamoDbException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }

    private static SdkException brokenConnection() {
        return SdkClientException.create("no answer", new SocketTimeoutException());
    }

    private static SdkException canceled(String... codes) {
        return TransactionCanceledException.builder()
                .cancellationReasons(Stream.of(codes)
                        .map(code -> CancellationReason.builder().code(code).build())
                        .toList())
                .build();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passing")
    void a_write_is_repeated_eight_times(String name, Supplier<SdkException> fault) {
        wire.failWrites(8, fault);

        var outcome = stand.todos().create(ANN, called("Milk"), write("milk"), null);

        assertThat(outcome).isInstanceOf(Created.class);
        assertThat(wire.asked(TransactWriteItemsRequest.class)).hasSize(9);
        assertThat(pauses).hasSize(8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passing")
    void a_ninth_failure_ends_it_with_nothing_written(String name, Supplier<SdkException> fault) {
        wire.failWrites(9, fault);

        var outcome = stand.todos().create(ANN, called("Milk"), write("milk"), null);

        assertThat(outcome).isEqualTo(new Busy(DataVersion.NONE));
        assertThat(wire.asked(TransactWriteItemsRequest.class)).hasSize(9);
        assertThat(((Page) stand.todos().list(ANN, new TodoQuery(TodoQuery.Sort.CREATED, null, 9, null), null)).items())
                .isEmpty();
    }

    @Test
    void a_patch_and_a_deletion_give_up_alike() {
        var todo = ((Created) stand.todos().create(ANN, called("Milk"), write("milk"), null)).todo();
        wire.failWrites(18, () -> canceled("None", "TransactionConflict"));

        var patch = stand.todos().patch(ANN, todo.id(), TodosContract.title("Oat"), TodosContract.ANY, write("p"));
        var deletion = stand.todos().delete(ANN, todo.id(), TodosContract.ANY, write("d"));

        assertThat(patch).isEqualTo(new Busy(DataVersion.at(1, StepClock.START)));
        assertThat(deletion).isEqualTo(new Busy(DataVersion.at(1, StepClock.START)));
    }

    @Test
    void repeating_ends_when_the_time_is_up() {
        var slow = DynamoStand.on(dynamo, table, clock, new Random(2), time -> clock.step(Duration.ofSeconds(4)));
        wire.failWrites(9, () -> canceled("None", "TransactionConflict"));

        var outcome = slow.todos().create(ANN, called("Milk"), write("milk"), null);

        assertThat(outcome).isInstanceOf(Busy.class);
        assertThat(wire.asked(TransactWriteItemsRequest.class)).hasSize(3);
    }

    @Test
    void what_repeating_cannot_mend_is_not_repeated() {
        wire.failWrites(1, () -> canceled("None", "ItemCollectionSizeLimitExceeded"));

        assertThatThrownBy(() -> stand.todos().create(ANN, called("Milk"), write("milk"), null))
                .isInstanceOf(TransactionCanceledException.class);
        assertThat(wire.asked(TransactWriteItemsRequest.class)).hasSize(1);
    }

    @Test
    void a_creation_whose_answer_was_lost_is_found_and_not_made_twice() {
        wire.loseAnswer(DynamoRevisionsTest::brokenConnection);

        var outcome = (Created) stand.todos().create(ANN, called("Milk"), write("milk"), null);

        assertThat(outcome.version()).isEqualTo(DataVersion.at(1, StepClock.START));
        var page = (Page) stand.todos().list(ANN, new TodoQuery(TodoQuery.Sort.CREATED, null, 9, null), null);
        assertThat(page.items()).containsExactly(outcome.todo().summary());
        assertThat(page.version().revision()).isEqualTo(1);
    }

    @Test
    void a_creation_whose_answer_was_lost_is_found_though_another_device_has_changed_the_todo() {
        wire.loseAnswer(DynamoRevisionsTest::brokenConnection);
        var disturbed = whileOthers(todo ->
                stand.todos().patch(ANN, todo, TodosContract.title("Oat milk"), TodosContract.ANY, write("other")));

        var outcome = (Created) disturbed.todos().create(ANN, called("Milk"), write("milk"), null);

        assertThat(outcome.todo().title()).isEqualTo("Oat milk");
        assertThat(outcome.version().revision()).isEqualTo(2);
        assertThat(stand.todos().revisions().current(ANN).revision()).isEqualTo(2);
    }

    @Test
    void a_creation_whose_answer_was_lost_is_told_as_it_was_though_another_device_has_deleted_the_todo() {
        wire.loseAnswer(DynamoRevisionsTest::brokenConnection);
        var disturbed = whileOthers(todo -> stand.todos().delete(ANN, todo, TodosContract.ANY, write("other")));

        var outcome = (Created) disturbed.todos().create(ANN, called("Milk"), write("milk"), null);

        assertThat(outcome.todo().title()).isEqualTo("Milk");
        assertThat(stand.todos().get(ANN, outcome.todo().id(), null)).isInstanceOf(Todos.NoSuchTodo.class);
        assertThat(stand.todos().revisions().current(ANN).revision()).isEqualTo(2);
    }

    @Test
    void a_keyed_creation_whose_answer_was_lost_answers_as_kept_though_the_todo_has_changed() {
        wire.loseAnswer(DynamoRevisionsTest::brokenConnection);
        var disturbed = whileOthers(todo ->
                stand.todos().patch(ANN, todo, TodosContract.title("Oat milk"), TodosContract.ANY, write("other")));
        var once = new Once(new IdempotencyKey("milk"), todo -> TodoReplies.answer(todo, CREATE));

        var outcome = (Todos.Replayed) disturbed.todos().create(ANN, called("Milk"), write("milk"), once);

        assertThat(outcome.version().revision()).isEqualTo(1);
        assertThat(outcome.answer().body()).contains("\"title\":\"Milk\"");
    }

    /// An instance that others come before, between its first attempt and its second, at the to-do it has made.
    private DynamoStand whileOthers(Consumer<TodoId> act) {
        return DynamoStand.on(dynamo, table, clock, new Random(7), pause -> {
            var page = (Page) stand.todos().list(ANN, new TodoQuery(TodoQuery.Sort.CREATED, null, 1, null), null);
            act.accept(page.items().getFirst().id());
        });
    }

    @Test
    void a_patch_whose_answer_was_lost_is_not_made_twice_though_any_revision_would_do() {
        var todo = ((Created) stand.todos().create(ANN, called("Milk"), write("milk"), null)).todo();
        wire.loseAnswer(() -> failed(500, "InternalServerError"));

        var outcome = stand.todos().patch(ANN, todo.id(), TodosContract.title("Oat"), TodosContract.ANY, write("p"));

        assertThat(((Patched) outcome).version().revision()).isEqualTo(2);
        assertThat(stand.todos().revisions().current(ANN).revision()).isEqualTo(2);
    }

    @Test
    void a_deletion_whose_answer_was_lost_has_deleted() {
        var todo = ((Created) stand.todos().create(ANN, called("Milk"), write("milk"), null)).todo();
        wire.loseAnswer(DynamoRevisionsTest::brokenConnection);

        var outcome = stand.todos().delete(ANN, todo.id(), TodosContract.at(1), write("d"));

        assertThat(outcome).isEqualTo(new Deleted(DataVersion.at(2, StepClock.START)));
        assertThat(stand.todos().revisions().current(ANN).revision()).isEqualTo(2);
    }

    @Test
    void a_throttled_read_is_busy_and_another_failure_is_not() {
        wire.failRead(() -> failed(400, "ThrottlingException"));
        assertThat(stand.todos().list(ANN, new TodoQuery(TodoQuery.Sort.CREATED, null, 9, null), null))
                .isEqualTo(new Busy(null));

        wire.failRead(() -> failed(400, "ValidationException"));
        assertThatThrownBy(() -> stand.todos().list(ANN, new TodoQuery(TodoQuery.Sort.CREATED, null, 9, null), null))
                .isInstanceOf(DynamoDbException.class);
    }
}
