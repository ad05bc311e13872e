package io.stratus.todo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.common.Check;
import io.stratus.common.http.Cursors;
import io.stratus.common.http.HttpCall;
import io.stratus.todo.TodoQuery.Sort;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads what `listTodos` is asked for, and seals where its page ended.
record TodoQueries(Cursors cursors) {

    static final int LIMIT = 50;
    static final int MAX_LIMIT = 100;

    /// @throws Check.Invalid if a parameter is wrong, or the cursor belongs to another list or another user
    TodoQuery read(HttpCall call) {
        var sort = choice(call, "sort", Sort.values());
        var status = choice(call, "status", Status.values());
        if (sort == Sort.DUE && status == Status.DONE) {
            throw Check.invalid("status", "must be open or absent where sort is due");
        }
        int limit = call.query("limit", 1, MAX_LIMIT, LIMIT);
        return new TodoQuery(sort == null ? Sort.CREATED : sort, status, limit, after(call));
    }

    private @Nullable String after(HttpCall call) {
        var cursor = call.query("cursor");
        return cursor == null
                ? null
                : new String(cursors.open(call.operationId(), call.canonicalQuery(), call.user(), cursor), UTF_8);
    }

    PageBody body(HttpCall call, Page page) {
        var next = page.next();
        return new PageBody(
                page.items(),
                next == null
                        ? null
                        : cursors.seal(call.operationId(), call.canonicalQuery(), call.user(), next.getBytes(UTF_8)));
    }

    /// @param next the cursor of the next page; null on the last
    record PageBody(List<TodoSummary> items, @Nullable String next) {}

    private static <E extends Enum<E>> @Nullable E choice(HttpCall call, String name, E[] values) {
        var text = call.query(name);
        if (text == null) {
            return null;
        }
        return Stream.of(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> Check.invalid(
                        name, "must be one of " + List.of(values).toString().toLowerCase(Locale.ROOT)));
    }
}
