package io.stratus.local.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/// The functions under test: run in child JVMs from a jar of their own, never in the test's.
public final class Handlers {

    private static final AtomicInteger INSIDE = new AtomicInteger();

    private Handlers() {}

    /// Does what the event says: a JSON string of a verb and perhaps an argument.
    public static void obey(InputStream event, OutputStream answer) throws IOException {
        var words = new String(event.readAllBytes(), StandardCharsets.UTF_8)
                .replace("\"", "")
                .split(" ", 2);
        answer.write(said(words).getBytes(StandardCharsets.UTF_8));
    }

    private static String said(String... words) throws IOException {
        return switch (words[0]) {
            case "say" -> words[1];
            case "pid" -> String.valueOf(ProcessHandle.current().pid());
            case "environment" ->
                System.getenv().entrySet().stream()
                        .map(variable -> variable.getKey() + "=" + variable.getValue())
                        .collect(Collectors.joining("\n"));
            case "property" -> System.getProperty(words[1]);
            case "heap" -> String.valueOf(Runtime.getRuntime().maxMemory() / 1024 / 1024);
            case "print" -> print(words[1]);
            case "fill" -> "x".repeat(Integer.parseInt(words[1]));
            case "throw" -> throw new IOException(words[1]);
            case "recurse" -> recurse(Integer.parseInt(words[1]));
            case "exit" -> exit(Integer.parseInt(words[1]));
            case "hang" -> print("hanging") + hang();
            case "occupy" -> occupy(Integer.parseInt(words[1]));
            case "eat" -> String.valueOf(eat());
            default -> throw new IllegalArgumentException(words[0]);
        };
    }

    private static String print(String line) {
        System.out.println(line);
        System.err.println("and " + line);
        return line;
    }

    private static String recurse(int depth) {
        if (depth > 0) {
            return recurse(depth - 1) + ".";
        }
        throw new IllegalStateException("at the bottom");
    }

    private static String exit(int status) {
        Runtime.getRuntime().halt(status);
        return "never";
    }

    static String hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
        return "never";
    }

    /// Stays for that many milliseconds, and tells the process and whether another call was in it meanwhile.
    private static String occupy(int millis) {
        int inside = INSIDE.incrementAndGet();
        LockSupport.parkNanos(millis * 1_000_000L);
        INSIDE.decrementAndGet();
        return ProcessHandle.current().pid() + (inside == 1 ? " alone" : " with others");
    }

    private static int eat() {
        List<byte[]> held = new ArrayList<>();
        while (held.size() < 10_000) {
            held.add(new byte[1024 * 1024]);
        }
        return held.size();
    }

    /// Its class cannot be initialised.
    public static final class Broken {

        static {
            System.out.println("about to break");
            fail();
        }

        private Broken() {}

        private static void fail() {
            throw new IllegalStateException("no configuration");
        }

        public static void obey(InputStream event, OutputStream answer) throws IOException {
            Handlers.obey(event, answer);
        }
    }

    /// Its class exits while it is initialised.
    public static final class Quitter {

        static {
            System.out.println("about to quit");
            Runtime.getRuntime().halt(9);
        }

        private Quitter() {}

        public static void obey(InputStream event, OutputStream answer) throws IOException {
            Handlers.obey(event, answer);
        }
    }

    /// Its class never ends being initialised.
    public static final class Sleeper {

        static {
            System.out.println("about to sleep");
            var _ = hang();
        }

        private Sleeper() {}

        public static void obey(InputStream event, OutputStream answer) throws IOException {
            Handlers.obey(event, answer);
        }
    }
}
