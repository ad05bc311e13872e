package io.stratus.local.lambda.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The messages of one call.
record SqsBatch(List<SqsRecord> records) {

    /// Bytes of an event (Developer Guide, "Lambda quotas": 6 MB).
    private static final int LARGEST = 6 * 1024 * 1024;

    private static final byte[] BEGIN = "{\"Records\":[".getBytes(UTF_8);
    private static final byte[] END = "]}".getBytes(UTF_8);

    SqsBatch {
        records = List.copyOf(records);
    }

    /// As few batches as hold them all, each no longer than an event may be.
    static List<SqsBatch> of(List<SqsRecord> records) {
        var batches = new ArrayList<SqsBatch>();
        var next = new ArrayList<SqsRecord>();
        int bytes = BEGIN.length + END.length;
        for (var each : records) {
            int more = each.json().length + 1;
            if (!next.isEmpty() && bytes + more > LARGEST) {
                batches.add(new SqsBatch(next));
                next.clear();
                bytes = BEGIN.length + END.length;
            }
            next.add(each);
            bytes += more;
        }
        if (!next.isEmpty()) {
            batches.add(new SqsBatch(next));
        }
        return batches;
    }

    static boolean fills(List<SqsRecord> records) {
        return records.stream().mapToLong(each -> each.json().length + 1L).sum() >= LARGEST;
    }

    Set<String> ids() {
        return records.stream().map(each -> each.delivery().message().id()).collect(Collectors.toSet());
    }

    byte[] event() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(BEGIN);
        for (int i = 0; i < records.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.writeBytes(records.get(i).json());
        }
        out.writeBytes(END);
        return out.toByteArray();
    }
}
