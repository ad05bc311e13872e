package io.stratus.common;

import java.util.stream.LongStream;

/// Seeds for laws that hold for all values: `@MethodSource("io.stratus.common.Seeds#hundred")`, with the seed in the
/// name of the test, so that a failure can be run again.
public final class Seeds {

    private Seeds() {}

    public static LongStream hundred() {
        return LongStream.range(0, 100);
    }
}
