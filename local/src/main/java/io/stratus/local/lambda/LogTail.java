package io.stratus.local.lambda;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/// Reads what a process writes, line by line, and keeps the last 40 lines.
///
/// A line longer than 256 Ki characters comes in pieces (256 KB is CloudWatch's bound of a log event).
final class LogTail {

    private static final int KEPT = 40;
    private static final int LONGEST = 256 * 1024;

    private final Deque<String> lines = new ArrayDeque<>();
    private final Consumer<String> sink;
    private final Thread reader;

    private LogTail(InputStream output, Consumer<String> sink) {
        this.sink = sink;
        // A platform thread: reading a pipe holds its carrier, and there are few of those.
        this.reader = Thread.ofPlatform().daemon().name("function-log").unstarted(() -> read(output));
    }

    static LogTail follow(InputStream output, Consumer<String> sink) {
        var tail = new LogTail(output, sink);
        tail.reader.start();
        return tail;
    }

    /// The last lines, oldest first.
    synchronized List<String> lastLines() {
        return new ArrayList<>(lines);
    }

    /// Waits until the process has closed its output, at most that long.
    void awaitEnd(Duration bound) throws InterruptedException {
        reader.join(bound);
    }

    private void read(InputStream output) {
        try (var text = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            for (var line = line(text); !line.isEmpty(); line = line(text)) {
                add(line.stripTrailing());
            }
        } catch (IOException closed) {
            add("(log ended: " + closed.getMessage() + ")");
        }
    }

    /// With its line end, if it has one; empty at the end of the output.
    private static String line(Reader text) throws IOException {
        var line = new StringBuilder();
        for (int c = text.read(); c >= 0; c = text.read()) {
            line.append((char) c);
            if (c == '\n' || line.length() == LONGEST) {
                break;
            }
        }
        return line.toString();
    }

    private void add(String line) {
        synchronized (this) {
            if (lines.size() == KEPT) {
                lines.removeFirst();
            }
            lines.addLast(line);
        }
        sink.accept(line);
    }
}
