package io.stratus.local.lambda.source;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which items of a batch failed, by a function's own report (Developer Guide, "Handling errors for an SQS event source
/// in Lambda", success and failure conditions).
final class BatchAnswer {

    private BatchAnswer() {}

    /// None where the function answers nothing, or no failures; all where the answer is not such a report, or names no
    /// item of the batch.
    ///
    /// @param ids of the batch
    static Set<String> failed(byte[] payload, Set<String> ids) {
        try {
            var answer = JsonMapper.shared().readTree(payload);
            if (answer.isMissingNode() || answer.isNull()) {
                return Set.of();
            }
            return answer.isObject() ? reported(answer.path("batchItemFailures"), ids) : ids;
        } catch (JacksonException malformed) {
            return ids;
        }
    }

    private static Set<String> reported(JsonNode failures, Set<String> ids) {
        if (failures.isMissingNode() || failures.isNull()) {
            return Set.of();
        }
        var failed = new HashSet<String>();
        for (var failure : failures) {
            failed.add(failure.path("itemIdentifier").asString(""));
        }
        return failures.isArray() && ids.containsAll(failed) ? failed : ids;
    }
}
