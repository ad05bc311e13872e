package io.stratus.todo.file;

import java.io.InputStream;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/// The function behind the daily schedule. What the schedule says does not matter; the answer is the report, for who
/// calls it by hand.
record SweepFunction(Sweep sweep) implements Function<InputStream, byte[]> {

    @Override
    public byte[] apply(InputStream in) {
        return JsonMapper.shared().writeValueAsBytes(sweep.run().counts());
    }
}
