package io.stratus.local.console;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The last 200 finished requests, newest first. Safe for use by many threads.
public final class RecentRequests {

    private static final int KEPT = 200;

    private final Deque<RequestRow> rows = new ArrayDeque<>();
    private long seen;

    public synchronized void add(RequestRow row) {
        rows.addFirst(row);
        seen++;
        if (rows.size() > KEPT) {
            rows.removeLast();
        }
    }

    public synchronized List<RequestRow> newestFirst() {
        return List.copyOf(rows);
    }

    /// How many there were since the start.
    public synchronized long seen() {
        return seen;
    }
}
