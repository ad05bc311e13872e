package io.stratus.local.sqs.api;

import io.stratus.local.aws.AwsService;
import io.stratus.local.http.Answer;
import io.stratus.local.http.Incoming;
import io.stratus.local.iam.Access;
import io.stratus.local.iam.Caller;
import io.stratus.local.iam.Principal;
import io.stratus.local.sqs.QueueError;
import io.stratus.local.sqs.Queues;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// SQS behind the endpoint, as SDKs and the command line speak to it (API Reference, version 2012-11-05, JSON).
///
/// Queues cannot be made, changed or deleted by a call: the template decides about them.
public final class SqsService implements AwsService {

    private static final List<String> TEMPLATES_ALONE = List.of("CreateQueue", "DeleteQueue", "SetQueueAttributes");

    private final Queues queues;
    private final Instant createdAt;

    public SqsService(Queues queues, InstantSource clock) {
        this.queues = queues;
        this.createdAt = clock.instant();
    }

    @Override
    public Answer answer(Incoming request, @Nullable Caller caller) throws InterruptedException {
        var operation = Operation.of(request);
        try {
            if (operation != null) {
                return JsonProtocol.result(result(operation, request, caller));
            }
            var name = Operation.name(request);
            return TEMPLATES_ALONE.contains(name)
                    ? JsonProtocol.error(QueueError.unsupported(
                            "The local run has the queues of its templates and no others: " + name + " is not for it"))
                    : JsonProtocol.unknown(name);
        } catch (QueueError error) {
            return JsonProtocol.error(error);
        }
    }

    /// What the caller must be allowed: the operation, on the queue, whether it exists or not.
    @Override
    public List<Access> needs(Incoming request, @Nullable Caller caller) {
        var operation = Operation.of(request);
        if (operation == null) {
            return List.of();
        }
        var in = JsonProtocol.parameters(request);
        if (operation == Operation.StartMessageMoveTask) {
            return new Moving(queues).needs(in);
        }
        var resource = addressed(request, caller).arn(in);
        return List.of(Access.to(operation.action(), resource));
    }

    private ObjectNode result(Operation operation, Incoming request, @Nullable Caller caller)
            throws InterruptedException {
        var in = JsonProtocol.parameters(request);
        var addressed = addressed(request, caller);
        return switch (operation) {
            case ListQueues -> new Listing(queues, addressed.region()).list(in);
            case StartMessageMoveTask -> new Moving(queues).move(in);
            default -> new OneQueue(addressed.queue(in), caller, createdAt).answer(operation, in);
        };
    }

    private Addressed addressed(Incoming request, @Nullable Caller caller) {
        return Addressed.of(queues, request, caller == null ? "" : account(caller.principal()));
    }

    private static String account(Principal principal) {
        return switch (principal) {
            case Principal.Root root -> root.account();
            case Principal.User user -> user.account();
            case Principal.AssumedRole role -> role.account();
        };
    }
}
