package io.stratus.local.sqs.api;

import io.stratus.local.sqs.QueueError;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The entries of a batch, each done for itself: one that fails holds back no other.
record Batch(List<Parameters> entries) {

    private static final int MOST = 10;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,80}");

    /// @param entry the type's name, as AWS's messages call it
    /// @throws QueueError if there are none or more than ten, or an id is none or comes twice
    static Batch of(Parameters in, String entry) {
        var entries = in.entries("Entries");
        if (entries.isEmpty()) {
            throw QueueError.batch(
                    "EmptyBatchRequest", "There should be at least one %s in the request.".formatted(entry));
        }
        if (entries.size() > MOST) {
            throw QueueError.batch(
                    "TooManyEntriesInBatchRequest",
                    "Maximum number of entries per request are %d. You have sent %d.".formatted(MOST, entries.size()));
        }
        var ids = new HashSet<String>();
        for (var each : entries) {
            var id = each.text("Id");
            if (!ID.matcher(id).matches()) {
                throw QueueError.batch(
                        "InvalidBatchEntryId",
                        "A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 letters long.");
            }
            if (!ids.add(id)) {
                throw QueueError.batch("BatchEntryIdsNotDistinct", "Id %s repeated.".formatted(id));
            }
        }
        return new Batch(entries);
    }

    /// @param step the members that the result of one entry has, besides its id
    ObjectNode each(Function<Parameters, ObjectNode> step) {
        var result = JsonMapper.shared().createObjectNode();
        var successful = result.putArray("Successful");
        var failed = result.putArray("Failed");
        for (var entry : entries) {
            var id = entry.text("Id");
            try {
                successful.add(step.apply(entry).put("Id", id));
            } catch (QueueError error) {
                failed.addObject()
                        .put("Id", id)
                        .put("SenderFault", true)
                        .put("Code", error.queryCode())
                        .put("Message", error.getMessage());
            }
        }
        return result;
    }
}
