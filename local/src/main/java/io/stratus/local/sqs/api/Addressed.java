package io.stratus.local.sqs.api;

import io.stratus.local.http.Incoming;
import io.stratus.local.iam.CredentialScope;
import io.stratus.local.sqs.Queue;
import io.stratus.local.sqs.QueueError;
import io.stratus.local.sqs.Queues;
import java.util.regex.Pattern;

/// Which queue a request means: by the path of its URL, or by name, in the region that the request was signed for.
record Addressed(Queues queues, String region, String account) {

    private static final Pattern PATH = Pattern.compile(".*/(\\d{12})/([^/]+)/?");

    static Addressed of(Queues queues, Incoming request, String account) {
        var scope = CredentialScope.of(request);
        if (scope == null) {
            throw new IllegalArgumentException("a request without signature came through");
        }
        return new Addressed(queues, scope.region(), account);
    }

    /// Its ARN, whether there is such a queue or not; `*` where the request names none.
    String arn(Parameters in) {
        var url = in.optional("QueueUrl");
        var name = in.optional("QueueName");
        if (url == null) {
            return name == null ? "*" : arn(account(in), name);
        }
        var path = PATH.matcher(url);
        return path.matches() ? arn(path.group(1), path.group(2)) : arn(account, url);
    }

    /// @throws QueueError if there is none
    Queue queue(Parameters in) {
        if (in.optional("QueueUrl") == null && in.optional("QueueName") == null) {
            throw QueueError.missing("QueueUrl");
        }
        var queue = queues.find(arn(in));
        if (queue == null) {
            throw QueueError.noQueue();
        }
        return queue;
    }

    private String account(Parameters in) {
        var owner = in.optional("QueueOwnerAWSAccountId");
        return owner == null ? account : owner;
    }

    private String arn(String owner, String name) {
        return "arn:aws:sqs:" + region + ":" + owner + ":" + name;
    }
}
