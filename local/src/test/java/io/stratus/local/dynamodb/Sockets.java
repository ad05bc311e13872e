package io.stratus.local.dynamodb;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// This process's TCP and UDP sockets, by Linux's own account (proc(5), `/proc/net/tcp`).
final class Sockets {

    private static final String LISTEN = "0A";

    private Sockets() {}

    /// Address and port of each listening socket.
    static Set<String> listening() throws IOException {
        return own().filter(socket -> socket.state().equals(LISTEN))
                .map(Socket::local)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Sockets of any kind with an end that is not loopback.
    static Set<Socket> foreign() throws IOException {
        return own().filter(socket -> !socket.loopback()).collect(Collectors.toSet());
    }

    record Socket(String local, String remote, String state, String inode) {

        boolean loopback() {
            return local.startsWith("127.") && (remote.startsWith("127.") || remote.startsWith("0.0.0.0:"));
        }
    }

    private static Stream<Socket> own() throws IOException {
        var inodes = inodes();
        return Stream.of("tcp", "tcp6", "udp", "udp6")
                .flatMap(Sockets::table)
                .filter(socket -> inodes.contains(socket.inode()));
    }

    private static Stream<Socket> table(String name) {
        try {
            return Files.readAllLines(Path.of("/proc/net", name)).stream()
                    .skip(1)
                    .map(line -> {
                        var column = line.strip().split("\\s+", -1);
                        return new Socket(address(column[1]), address(column[2]), column[3], column[9]);
                    });
        } catch (IOException absent) {
            return Stream.of(); // a kernel without IPv6
        }
    }

    private static Set<String> inodes() throws IOException {
        var inodes = new HashSet<String>();
        try (var descriptors = Files.list(Path.of("/proc/self/fd"))) {
            for (var descriptor : descriptors.toList()) {
                var target = target(descriptor);
                if (target.startsWith("socket:[")) {
                    inodes.add(target.substring(8, target.length() - 1));
                }
            }
        }
        return inodes;
    }

    private static String target(Path descriptor) throws IOException {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (NoSuchFileException closed) {
            return "";
        }
    }

    /// From hexadecimal words in the machine's (little-endian) order; an IPv4 address in IPv6 clothes is undressed.
    private static String address(String hex) throws IllegalStateException {
        var words = hex.substring(0, hex.indexOf(':'));
        var bytes = HexFormat.of().parseHex(words);
        var ordered = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            ordered[i] = bytes[i / 4 * 4 + 3 - i % 4];
        }
        try {
            var address = InetAddress.getByAddress(ordered).getHostAddress();
            var port = Integer.parseInt(hex.substring(hex.indexOf(':') + 1), 16);
            return (address.equals("0:0:0:0:0:0:0:0") ? "0.0.0.0" : address) + ":" + port;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible); // four or sixteen bytes are always an address
        }
    }
}
