package io.stratus.todo.file;

import io.stratus.common.log.CallLog;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The function behind the queue of the bucket's events. It answers which messages are to come again (Lambda Developer
/// Guide "Implementing partial batch responses"), so that a bad one holds none of its neighbours back; after five times
/// the queue puts it aside.
final class UsageFunction implements Function<InputStream, byte[]> {

    private final Usages usages;
    private final CallLog log;

    UsageFunction(Usages usages, CallLog log) {
        this.usages = usages;
        this.log = log;
    }

    @Override
    public byte[] apply(InputStream in) {
        var failed = new ArrayList<Map<String, String>>();
        for (var message : JsonMapper.shared().readTree(in).path("Records").values()) {
            if (!counts(message)) {
                failed.add(Map.of("itemIdentifier", id(message)));
            }
        }
        return JsonMapper.shared().writeValueAsBytes(Map.of("batchItemFailures", failed));
    }

    // The edge: whatever goes wrong with a message is logged once here, and the message comes again.
    private boolean counts(JsonNode message) {
        var entry = log.begin("countFiles", id(message), null);
        try {
            List<FileEvent> events = S3Events.read(message.path("body").stringValue());
            events.forEach(usages::count);
            entry.end(200);
            return true;
        } catch (RuntimeException failure) {
            entry.failedBy(failure);
            entry.end(500);
            return false;
        }
    }

    private static String id(JsonNode message) {
        return message.path("messageId").stringValue();
    }
}
