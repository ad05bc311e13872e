package io.stratus.local.sqs;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The queues of a run, as their templates declare them: none is made or dropped later. Safe for use by many threads.
public final class Queues implements AutoCloseable {

    private final Shared shared;
    private final Map<String, Queue> byArn = new LinkedHashMap<>();

    private Queues(Shared shared) {
        this.shared = shared;
    }

    /// Opens them, all empty.
    ///
    /// @param random of message ids and receipt handles; used under a lock
    /// @throws IllegalArgumentException if two queues share an ARN, or a dead-letter queue is none of them
    public static Queues open(List<QueueSpec> specs, InstantSource clock, RandomGenerator random) {
        var queues = new Queues(new Shared(clock, random));
        for (var spec : specs) {
            if (queues.byArn.put(spec.arn(), new Queue(spec, queues.shared)) != null) {
                throw new IllegalArgumentException("two queues are " + spec.arn());
            }
        }
        queues.byArn.values().forEach(queues::connect);
        return queues;
    }

    private void connect(Queue queue) {
        var redrive = queue.spec().redrive();
        if (redrive == null) {
            return;
        }
        var dlq = byArn.get(redrive.dlqArn());
        if (dlq == null || dlq == queue) {
            throw new IllegalArgumentException("queue %s gives up to %s, which is no other queue of this run"
                    .formatted(queue.spec().name(), redrive.dlqArn()));
        }
        queue.giveUpTo(dlq);
    }

    /// The queue with that ARN, or null where there is none.
    public @Nullable Queue find(String arn) {
        return byArn.get(arn);
    }

    /// The queue with that ARN.
    ///
    /// @throws IllegalArgumentException if there is none
    public Queue queue(String arn) {
        var queue = find(arn);
        if (queue == null) {
            throw new IllegalArgumentException("no queue " + arn);
        }
        return queue;
    }

    /// In the order they were given.
    public List<Queue> all() {
        return List.copyOf(byArn.values());
    }

    /// Puts a message in on behalf of an AWS service.
    ///
    /// @return its id
    /// @throws IllegalArgumentException if there is no such queue
    public String send(String queueArn, String body) {
        return queue(queueArn)
                .send(new Draft(body, Map.of(), null, Draft.SERVICE, null))
                .id();
    }

    /// The queues that give up their messages to this one.
    public List<Queue> givingUpTo(String dlqArn) {
        return all().stream().filter(queue -> queue.spec().givesUpTo(dlqArn)).toList();
    }

    /// Sends the visible messages of a dead-letter queue to where they are dealt with, as new messages (Developer
    /// Guide, "Configure a dead-letter queue redrive"). On AWS it takes a while; here it is done on return.
    ///
    /// @param destinationArn null for each message's own source; one that has none stays
    /// @return how many went
    /// @throws IllegalArgumentException if there is no such queue
    public int redrive(String dlqArn, @Nullable String destinationArn) {
        return shared.locked(() -> {
            var taken = queue(dlqArn).takeOut(stored -> destinationArn != null || stored.deadLetterSource != null);
            taken.forEach(stored -> queue(Objects.requireNonNullElse(destinationArn, stored.deadLetterSource))
                    .send(stored.message.asDraft()));
            return taken.size();
        });
    }

    /// How each queue stands, in the order they were given.
    public List<QueueState> states() {
        return all().stream().map(Queue::state).toList();
    }

    /// Whether receives no longer wait.
    public boolean closed() {
        return shared.locked(() -> !shared.open());
    }

    /// Ends every waiting receive with nothing.
    @Override
    public void close() {
        shared.locked(() -> {
            shared.close();
            byArn.values().forEach(Queue::wake);
        });
    }
}
