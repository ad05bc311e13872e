package io.stratus.local.sts;

import io.stratus.local.sts.Parameters.Pair;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The parameters `Tags` and `TransitiveTagKeys` of AssumeRole, up to 50 each.
final class RequestedTags {

    private static final int MAX = 50;
    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+");
    private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");

    private RequestedTags() {}

    /// Notes what breaks the constraints of single parameters.
    ///
    /// @param inherited whose keys may not be passed again
    /// @throws Refusal if the parameters do not fit each other
    static SessionTags read(Parameters in, SessionTags inherited, Constraints constraints) {
        var tags = values(in.pairs("Tags", "Key", "Value"), constraints);
        var transitive = in.list("TransitiveTagKeys");
        constraints.length("transitiveTagKeys", transitive, transitive.size(), 0, MAX);
        constraints.hold();
        var session = new SessionTags(tags, transitive);
        checkTransitive(session);
        if (tags.keySet().stream().anyMatch(inherited::has)) {
            throw Refusal.invalidParameter("One of the specified transitive tag keys can't be set because it conflicts "
                    + "with a transitive tag key from the calling session.");
        }
        return session;
    }

    private static Map<String, String> values(List<Pair> pairs, Constraints constraints) {
        constraints.length("tags", "[" + pairs.size() + " tags]", pairs.size(), 0, MAX);
        var tags = new LinkedHashMap<String, String>();
        var seen = new HashSet<String>();
        for (int i = 0; i < pairs.size(); i++) {
            var at = "tags." + (i + 1) + ".member.";
            var key = constraints.required(at + "key", pairs.get(i).first(), 1, 128, KEY);
            var value = constraints.required(at + "value", pairs.get(i).second(), 0, 256, VALUE);
            if (!seen.add(SessionTags.folded(key))) {
                throw Refusal.invalidParameter(
                        "Duplicate tag keys found. Please note that Tag keys are case insensitive.");
            }
            if (SessionTags.folded(key).startsWith("aws:")) {
                throw Refusal.invalidParameter("The prefix aws: of a tag key is reserved for AWS.");
            }
            tags.put(key, value);
        }
        return tags;
    }

    private static void checkTransitive(SessionTags session) {
        if (!session.transitive().stream().allMatch(session::has)) {
            throw Refusal.invalidParameter("A transitive tag key is not among the keys of the session tags.");
        }
    }
}
