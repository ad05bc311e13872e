package io.stratus.local.sqs.api;

import io.stratus.local.sqs.Queues;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `ListQueues`: those of the region, all in one answer unless the caller asks for pages.
record Listing(Queues queues, String region) {

    ObjectNode list(Parameters in) {
        var prefix = in.optional("QueueNamePrefix");
        int most = in.number("MaxResults", 1000, 1, 1000);
        int from = in.optional("NextToken") == null ? 0 : position(in);
        var found = queues.all().stream()
                .map(queue -> queue.spec())
                .filter(spec -> spec.region().equals(region))
                .filter(spec -> prefix == null || spec.name().startsWith(prefix))
                .toList();
        var result = JsonMapper.shared().createObjectNode();
        if (!found.isEmpty()) {
            var urls = result.putArray("QueueUrls");
            found.stream().skip(from).limit(most).forEach(spec -> urls.add(spec.url()));
        }
        if (from + most < found.size()) {
            result.put("NextToken", String.valueOf(from + most));
        }
        return result;
    }

    private static int position(Parameters in) {
        var token = in.text("NextToken");
        return token.matches("\\d{1,6}") ? Integer.parseInt(token) : 0;
    }
}
