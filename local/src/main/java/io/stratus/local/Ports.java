package io.stratus.local;

import io.stratus.local.http.Answer;
import io.stratus.local.http.LoopbackServer;
import io.stratus.local.http.LoopbackServer.PortTaken;

/// Where things listen, all on 127.0.0.1 (docs/reference/local.md).
record Ports(int console, int todoApi, int aws) {

    static final Ports DEFAULT = new Ports(8080, 8081, 4566);

    private static final int AWS_OFFSET = 66;

    /// Finds out before anything is started; who listens later still has its own refusal.
    ///
    /// @throws PortTaken if something else listens at one of them
    void requireFree() {
        for (int port : new int[] {console, todoApi, aws}) {
            LoopbackServer.start(port, 0, _ -> Answer.empty(503)).close();
        }
    }

    /// `--port-base N`: web ports from N on, the AWS endpoint at N+66.
    static Ports from(int base) {
        if (base < 1024 || base > 65535 - AWS_OFFSET) {
            throw new StartRefused("--port-base must be between 1024 and %d".formatted(65535 - AWS_OFFSET));
        }
        return new Ports(base, base + 1, base + AWS_OFFSET);
    }
}
