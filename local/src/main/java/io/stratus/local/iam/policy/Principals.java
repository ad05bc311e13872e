package io.stratus.local.iam.policy;

import io.stratus.local.iam.policy.Asker.Grip;
import io.stratus.local.iam.policy.Asker.Named;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `Principal` or `NotPrincipal` (IAM User Guide, "AWS JSON policy elements: Principal").
///
/// @param named whether those are meant, rather than all others
record Principals(boolean named, Set<Entry> entries) {

    private static final Set<String> KINDS = Set.of("AWS", "Service", "Federated");
    private static final Pattern AWS = Pattern.compile("\\*|\\d{12}|arn:aws[\\w-]*:(iam|sts)::\\d{12}:[^*?]+");
    private static final Pattern OTHER = Pattern.compile("[^*?]+");
    private static final Entry ANYONE = new Entry("AWS", "*");

    record Entry(String kind, String name) {}

    static @Nullable Principals read(Node statement) {
        if (!statement.has("Principal") && !statement.has("NotPrincipal")) {
            return null;
        }
        var element = statement.either("Principal", "NotPrincipal");
        boolean named = element.name().equals("Principal");
        if (!named && !"Deny".equals(statement.member("Effect").value())) {
            throw element.malformed("is allowed in a Deny only");
        }
        return new Principals(named, "*".equals(element.value()) ? Set.of(ANYONE) : entries(element));
    }

    private static Set<Entry> entries(Node element) {
        element.object(KINDS);
        return element.members().stream()
                .flatMap(kind -> kind.oneOrMore().stream().map(node -> entry(kind.name(), node)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Entry entry(String kind, Node node) {
        var name = node.text();
        var written = kind.equals("AWS") ? AWS : OTHER;
        if (!written.matcher(name).matches()) {
            throw node.malformed("'" + name + "' names no principal");
        }
        return new Entry(kind, name.matches("\\d{12}") ? "arn:aws:iam::" + name + ":root" : name);
    }

    /// How directly an asker is meant; null where it is not.
    ///
    /// `NotPrincipal` spares only whom it names by every name: a session by those of the session, the role and the
    /// account (IAM User Guide, "AWS JSON policy elements: NotPrincipal").
    @Nullable
    Grip grip(Asker asker) {
        if (!named) {
            return asker.names().stream().allMatch(this::lists) ? null : Grip.ANYONE;
        }
        return asker.names().stream()
                .filter(this::lists)
                .map(Named::grip)
                .findFirst()
                .orElseGet(() -> entries.contains(ANYONE) ? Grip.ANYONE : null);
    }

    private boolean lists(Named name) {
        return entries.contains(new Entry(name.kind(), name.name()));
    }
}
