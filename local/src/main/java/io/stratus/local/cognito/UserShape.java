package io.stratus.local.cognito;

import io.stratus.local.cognito.user.User;
import java.time.Instant;
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

    static ObjectNode full(User user, String member) {
        return withAttributes(user, member)
                .put("Username", user.username())
                .put("Enabled", true)
                .put("UserStatus", user.status().name())
                .put("UserCreateDate", seconds(user.created()))
                .put("UserLastModifiedDate", seconds(user.modified()));
    }

    private static double seconds(Instant at) {
        return at.toEpochMilli() / 1000.0;
    }
}
