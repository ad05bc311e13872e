package io.stratus.local.http;

import java.io.IOException;
import java.io.InputStream;

/// How a site answers one request whose body it takes as it comes. Called once, on a virtual thread.
@FunctionalInterface
public interface Streaming {

    /// Answers the request.
    ///
    /// @param body not asked for before it is first read, where the client waits for `100 Continue`
    /// @throws IOException if the client is gone
    StreamedAnswer answer(InputStream body) throws IOException, InterruptedException;
}
