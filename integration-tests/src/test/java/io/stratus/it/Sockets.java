package io.stratus.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a process listens on, read from `/proc` (proc(5)).
final class Sockets {

    private static final String LISTEN = "0A";

    private Sockets() {}

    /// Local addresses as the kernel writes them: hexadecimal words in host order.
    static List<String> listeningAddresses(long pid) throws IOException {
        var inodes = inodes(pid);
        var found = new ArrayList<String>();
        for (var table : List.of("tcp", "tcp6")) {
            for (var line : Files.readAllLines(Path.of("/proc/net", table))) {
                var columns = line.strip().split("\\s+", -1);
                if (columns.length > 9 && columns[3].equals(LISTEN) && inodes.contains(columns[9])) {
                    found.add(columns[1].substring(0, columns[1].indexOf(':')));
                }
            }
        }
        return found;
    }

    /// 127.0.0.1, also as an IPv4-mapped IPv6 address, or ::1.
    static boolean isLoopback(String address) {
        return Set.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000")
                .contains(address);
    }

    private static Set<String> inodes(long pid) throws IOException {
        try (var descriptors = Files.list(Path.of("/proc", "" + pid, "fd"))) {
            return descriptors
                    .map(Sockets::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring("socket:[".length(), target.length() - 1))
                    .collect(Collectors.toSet());
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
