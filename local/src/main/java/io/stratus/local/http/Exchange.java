package io.stratus.local.http;

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/// One request that is answered by a [Streaming].
record Exchange(Request request, Response response) {

    /// Bytes that are read and dropped so that a client which is still sending sees an answer that came early. One
    /// that sends more sees its connection closed (RFC 9112, section 9.6).
    private static final long DRAINED = 64L * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;

    void run(Streaming streaming) throws IOException, InterruptedException {
        try (var body = Content.Source.asInputStream(request)) {
            var answer = streaming.answer(body);
            try (var content = answer.body()) {
                drain(body);
                begin(response, answer.status(), answer.fields());
                if (answer.status() != 204 && answer.status() != 304) { // RFC 9110, section 8.6
                    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.length());
                }
                send(content);
            }
        }
    }

    static void begin(Response response, int status, Fields fields) {
        response.setStatus(status);
        fields.lines().forEach(line -> response.getHeaders().add(line.getKey(), line.getValue()));
    }

    /// Never asks for a body that the client holds back until `100 Continue`.
    private void drain(InputStream body) throws IOException {
        if (request.getHeaders().contains(HttpHeader.EXPECT)) {
            return;
        }
        var dropped = new byte[BUFFER];
        long left = DRAINED;
        for (int read; left > 0 && (read = body.read(dropped)) >= 0; ) {
            left -= read;
        }
    }

    private void send(InputStream content) throws IOException {
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        try (var out = Response.asBufferedOutputStream(request, response)) {
            content.transferTo(out);
        }
    }
}
