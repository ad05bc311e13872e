package io.stratus.local.console;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The last 200 of something, newest first. Safe for use by many threads.
public final class Recent<T> {

    private static final int KEPT = 200;

    private final Deque<T> rows = new ArrayDeque<>();
    private long seen;

    public synchronized void add(T row) {
        rows.addFirst(row);
        seen++;
        if (rows.size() > KEPT) {
            rows.removeLast();
        }
    }

    public synchronized List<T> newestFirst() {
        return List.copyOf(rows);
    }

    /// How many there were since the start.
    public synchronized long seen() {
        return seen;
    }
}
