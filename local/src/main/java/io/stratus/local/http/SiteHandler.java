package io.stratus.local.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Map;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Jetty's side of a [Site].
final class SiteHandler extends Handler.Abstract {

    private static final Logger log = LoggerFactory.getLogger(SiteHandler.class);

    private final Site site;
    private final long maxBody;

    SiteHandler(Site site, long maxBody) {
        this.site = site;
        this.maxBody = maxBody;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        try {
            var head = head(request);
            var streaming = site.stream(head);
            if (streaming != null) {
                new Exchange(request, response).run(streaming);
                callback.succeeded();
            } else {
                var answer = site.answer(whole(head, request));
                Exchange.begin(response, answer.status(), answer.fields());
                response.write(true, ByteBuffer.wrap(answer.body()), callback);
            }
        } catch (IOException gone) {
            callback.failed(gone);
        } catch (InterruptedException stopping) {
            callback.failed(stopping); // the server is closing under the request
        } catch (RuntimeException bug) {
            log.error("{} {} failed", request.getMethod(), request.getHttpURI().getPath(), bug);
            fail(response, callback, bug);
        }
        return true;
    }

    private static void fail(Response response, Callback callback, RuntimeException bug) {
        if (response.isCommitted()) {
            callback.failed(bug); // the client sees a body that breaks off
        } else {
            response.reset();
            response.setStatus(500);
            callback.succeeded();
        }
    }

    private static Incoming head(Request request) {
        var lines = new ArrayList<Map.Entry<String, String>>();
        request.getHeaders().forEach(field -> lines.add(Map.entry(field.getName(), orEmpty(field.getValue()))));
        return new Incoming(
                request.getMethod(),
                request.getHttpURI().getPath(),
                request.getHttpURI().getQuery(),
                new Fields(lines),
                new byte[0],
                false,
                Request.getRemoteAddr(request));
    }

    private Incoming whole(Incoming head, Request request) throws IOException {
        var body = Content.Source.asInputStream(request).readNBytes((int) Math.min(maxBody + 1, Integer.MAX_VALUE));
        boolean tooLarge = body.length > maxBody;
        return new Incoming(
                head.method(),
                head.path(),
                head.query(),
                head.fields(),
                tooLarge ? new byte[0] : body,
                tooLarge,
                head.remoteAddress());
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
