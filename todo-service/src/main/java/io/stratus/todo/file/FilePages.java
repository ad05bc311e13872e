package io.stratus.todo.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.common.Check;
import io.stratus.common.http.Cursors;
import io.stratus.common.http.HttpCall;
import io.stratus.common.http.HttpReply;
import org.jspecify.annotations.Nullable;

/// Reads where a page of a list begins, and seals where it ended.
record FilePages(Cursors cursors) {

    private static final int LIMIT = 50;
    private static final int MAX_LIMIT = 100;

    /// Where a page begins.
    ///
    /// @param limit 1 to 100
    /// @param after null for the first page
    record Position(int limit, @Nullable String after) {}

    /// Reads `limit` and `cursor`.
    ///
    /// @throws Check.Invalid if one is wrong, or the cursor belongs to another list or another user
    Position position(HttpCall call) {
        int limit = call.query("limit", 1, MAX_LIMIT, LIMIT);
        var cursor = call.query("cursor");
        return new Position(
                limit,
                cursor == null
                        ? null
                        : new String(
                                cursors.open(call.operationId(), call.canonicalQuery(), call.user(), cursor), UTF_8));
    }

    HttpReply reply(Listing<?> page, HttpCall call) {
        var next = page.next();
        return HttpReply.ok(
                next == null
                        ? page
                        : new Listing<>(
                                page.items(),
                                cursors.seal(
                                        call.operationId(), call.canonicalQuery(), call.user(), next.getBytes(UTF_8))));
    }
}
