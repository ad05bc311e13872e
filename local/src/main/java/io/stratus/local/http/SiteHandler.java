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
            var answer = site.answer(incoming(request));
            response.setStatus(answer.status());
            answer.fields().lines().forEach(line -> response.getHeaders().add(line.getKey(), line.getValue()));
            response.write(true, ByteBuffer.wrap(answer.body()), callback);
        } catch (IOException gone) {
            callback.failed(gone);
        } catch (InterruptedException stopping) {
            callback.failed(stopping); // the server is closing under the request
        } catch (RuntimeException bug) {
            log.error("{} {} failed", request.getMethod(), request.getHttpURI().getPath(), bug);
            response.setStatus(500);
            callback.succeeded();
        }
        return true;
    }

    private Incoming incoming(Request request) throws IOException {
        var lines = new ArrayList<Map.Entry<String, String>>();
        request.getHeaders().forEach(field -> lines.add(Map.entry(field.getName(), orEmpty(field.getValue()))));
        var body = Content.Source.asInputStream(request).readNBytes((int) Math.min(maxBody + 1, Integer.MAX_VALUE));
        boolean tooLarge = body.length > maxBody;
        return new Incoming(
                request.getMethod(),
                request.getHttpURI().getPath(),
                request.getHttpURI().getQuery(),
                new Fields(lines),
                tooLarge ? new byte[0] : body,
                tooLarge,
                Request.getRemoteAddr(request));
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
