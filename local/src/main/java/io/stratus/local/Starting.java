package io.stratus.local;

import io.stratus.local.template.Stack;
import io.stratus.local.template.Surroundings;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// A run while it starts: what it was told, and what every part of it needs.
///
/// @param opened closes what the parts open, also when the start fails half-way
record Starting(
        Stack stack,
        RunOptions options,
        Ports ports,
        InstantSource clock,
        SecureRandom random,
        Progress progress,
        Opened opened) {

    static Starting by(RunOptions options, InstantSource clock, Progress progress, Opened opened) {
        var ports = options.ports();
        ports.requireFree();
        options.instances();
        var data = options.data();
        if (data != null) {
            opened.add(DataFolder.take(data));
        }
        var random = new SecureRandom();
        var key = RunKey.open(data, random);
        var stack = Stack.read(
                Place.TODO_TEMPLATE,
                options.settings(),
                new Surroundings("todo", Place.REGION, Place.ACCOUNT, key::secret));
        return new Starting(stack, options, ports, clock, random, progress, opened);
    }

    /// The folder in which a part keeps its data; null where it keeps them in memory.
    @Nullable
    Path data(String part) {
        var data = options.data();
        return data == null ? null : data.resolve(part);
    }
}
