package io.stratus.local.cognito;

import io.stratus.local.cognito.user.User;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A user as the API shows one (API reference, UserType).
final class UserShape {

    private UserShape() {}

    /// @param member what the operation calls the list of attributes
    static ObjectNode withAttributes(User user, String member) {
        var shape = JsonMapper.shared().createObjectNode();
        var list = shape.putArray(member);
        user.attributes()
                .forEach((name, value) -> list.addObject().put("Name", name).put("Value", value));
        return shape;
    }

    /// With the second factors that the user has set up.
    static ObjectNode withFactors(User user, String member) {
        var shape = withAttributes(user, member).put("Username", user.username());
        if (user.authenticator().enabled()) {
            shape.putArray("UserMFASettingList").add("SOFTWARE_TOKEN_MFA");
        }
        if (user.authenticator().preferred()) {
            shape.put("PreferredMfaSetting", "SOFTWARE_TOKEN_MFA");
        }
        return shape;
    }

    /// @param names of the attributes to show; all where there are none
    static ObjectNode listed(User user, List<String> names) {
        if (names.isEmpty()) {
            return full(user, "Attributes");
        }
        var hidden = new HashSet<>(user.attributes().keySet());
        names.forEach(hidden::remove);
        return full(user.without(hidden, user.modified()), "Attributes");
    }

    static ObjectNode full(User user, String member) {
        return dated(withAttributes(user, member), user);
    }

    static ObjectNode dated(ObjectNode shape, User user) {
        return shape.put("Username", user.username())
                .put("Enabled", !user.isDisabled())
                .put("UserStatus", user.status().name())
                .put("UserCreateDate", seconds(user.created()))
                .put("UserLastModifiedDate", seconds(user.modified()));
    }

    private static double seconds(Instant at) {
        return at.toEpochMilli() / 1000.0;
    }
}
