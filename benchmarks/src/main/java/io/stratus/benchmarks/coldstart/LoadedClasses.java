package io.stratus.benchmarks.coldstart;

import java.util.stream.Stream;

/// How many classes a Java virtual machine had loaded.
///
/// @param all with those from a class cache and those made while running
/// @param parsed those read from a jar, a folder or the JDK's image, which cost the most
record LoadedClasses(long all, long parsed) {

    /// @param log lines of `-Xlog:class+load`, each `… NAME source: WHERE`
    static LoadedClasses of(Stream<String> log) {
        var sources = log.filter(line -> line.contains(" source: "))
                .map(line -> line.substring(line.indexOf(" source: ") + 9))
                .toList();
        var parsed = sources.stream()
                .filter(source -> source.startsWith("file:") || source.startsWith("jrt:"))
                .count();
        return new LoadedClasses(sources.size(), parsed);
    }
}
