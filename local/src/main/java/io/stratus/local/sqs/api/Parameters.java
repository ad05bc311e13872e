package io.stratus.local.sqs.api;

import io.stratus.local.sqs.QueueError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The members of a request, or of one entry of a batch.
record Parameters(JsonNode members) {

    /// @throws QueueError if the member is absent
    String text(String name) {
        var value = optional(name);
        if (value == null) {
            throw QueueError.missing(name);
        }
        return value;
    }

    @Nullable
    String optional(String name) {
        var value = members.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }

    /// A whole number.
    ///
    /// @throws QueueError if it is none, or outside its bounds
    int number(String name, int absent, int least, int most) {
        var value = members.get(name);
        if (value == null || value.isNull()) {
            return absent;
        }
        if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
            throw QueueError.invalidParameter(
                    "Value %s for parameter %s is invalid. Reason: Must be between %d and %d, if provided."
                            .formatted(value.asString(), name, least, most));
        }
        return value.intValue();
    }

    /// Seconds, or null where absent.
    @Nullable
    Duration seconds(String name, int most) {
        return members.hasNonNull(name) ? Duration.ofSeconds(number(name, 0, 0, most)) : null;
    }

    List<String> texts(String name) {
        var all = new ArrayList<String>();
        members.path(name).forEach(each -> all.add(each.asString()));
        return all;
    }

    List<Parameters> entries(String name) {
        var all = new ArrayList<Parameters>();
        members.path(name).forEach(each -> all.add(new Parameters(each)));
        return all;
    }

    JsonNode member(String name) {
        return members.path(name);
    }
}
