package io.stratus.local.cognito;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.local.cognito.user.User;
import java.util.Base64;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `ListUsers` and `AdminListGroupsForUser`.
final class Directory {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LIMIT = 60;

    private final Pools pools;

    Directory(Pools pools) {
        this.pools = pools;
    }

    /// At most 60 users at once, the oldest first. A token stands for a place in that order, so that users who come or
    /// go in between do not shift the pages.
    ObjectNode listUsers(Parameters in) {
        var pool = pools.pool(in.text("UserPoolId"));
        int limit = limit(in);
        var filter = UserFilter.parse(in.optional("Filter"));
        var after = place(in.optional("PaginationToken"));
        var found = pool.users().all().stream()
                .filter(user -> filter.test(user) && place(user).compareTo(after) > 0)
                .sorted(Comparator.comparing(Directory::place))
                .limit(limit + 1L)
                .toList();
        var page = found.subList(0, Math.min(limit, found.size()));
        var answer = JSON.createObjectNode();
        var users = answer.putArray("Users");
        page.forEach(user -> users.add(UserShape.listed(user, in.texts("AttributesToGet"))));
        if (found.size() > limit) {
            answer.put("PaginationToken", token(place(page.getLast())));
        }
        return answer;
    }

    ObjectNode listGroups(Parameters in) {
        var poolId = in.text("UserPoolId");
        var user = pools.pool(poolId).user(in.text("Username"));
        var answer = JSON.createObjectNode();
        var groups = answer.putArray("Groups");
        user.groups()
                .forEach(group -> groups.addObject().put("GroupName", group).put("UserPoolId", poolId));
        return answer;
    }

    private static int limit(Parameters in) {
        int limit = in.number("Limit", LIMIT);
        if (limit < 0 || limit > LIMIT) {
            throw Refusal.invalid("1 validation error detected: Value '" + limit + "' at 'limit' failed to satisfy "
                    + "constraint: Member must have value less than or equal to " + LIMIT);
        }
        return limit == 0 ? LIMIT : limit;
    }

    /// Orders users by when they were created.
    private static String place(User user) {
        return "%016x %s".formatted(user.created().toEpochMilli(), user.username());
    }

    /// @return a place before all users where there is no token
    private static String place(@Nullable String token) {
        try {
            return token == null ? "" : new String(Base64.getUrlDecoder().decode(token), UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.invalid("Invalid pagination token.");
        }
    }

    private static String token(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
    }
}
