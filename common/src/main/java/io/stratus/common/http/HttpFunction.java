package io.stratus.common.http;

import static java.util.Objects.requireNonNull;

import io.stratus.common.Check;
import io.stratus.common.log.CallLog;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The function behind a REST API: picks the operation by method and resource, and is the one place that maps
/// exceptions to problems and writes an answer's common header fields.
///
/// Stream in and bytes out, because Spring Cloud Function's `FunctionInvoker` hands both through untouched: with any
/// other types it parses the event twice, logs it, or wraps the answer (docs/decisions, "Bytes at the seam").
public final class HttpFunction implements Function<InputStream, byte[]> {

    private final Map<String, Operation> operations;
    private final Cors cors;
    private final CallLog log;

    /// Serves these operations.
    ///
    /// @param operations by operationId
    public HttpFunction(Map<String, Operation> operations, Cors cors, CallLog log) {
        this.operations = Map.copyOf(operations);
        this.cors = cors;
        this.log = log;
    }

    /// What it answers, by operationId.
    public Map<String, Operation> operations() {
        return operations;
    }

    /// Answers one proxy event. What this throws is no answer at all, and API Gateway makes it a 502.
    @Override
    public byte[] apply(InputStream in) {
        var event = ProxyEvent.read(in);
        var operationId = operationId(event);
        var entry = log.begin(operationId == null ? "none" : operationId, event.requestId(), event.caller());
        var reply = operationId == null
                ? HttpReply.problem(Problem.notFound("resource"))
                : reply(event, operationId, entry);
        entry.end(reply.status());
        return Json.bytes(ProxyAnswer.of(
                cors.on(reply.to(event.requestId())), !event.method().equals("HEAD")));
    }

    private @Nullable String operationId(ProxyEvent event) {
        for (var entry : operations.entrySet()) {
            if (entry.getValue().serves(event.method(), event.resource())) {
                return entry.getKey();
            }
        }
        return null;
    }

    // The edge: whatever goes wrong behind it is logged once here, and answered without its words.
    private HttpReply reply(ProxyEvent event, String operationId, CallLog.Entry entry) {
        try {
            var operation = requireNonNull(operations.get(operationId));
            return operation.handler().handle(event.call(operationId));
        } catch (Check.Invalid e) {
            return HttpReply.problem(Problem.invalid(e.violations()));
        } catch (Problem.Thrown e) {
            return HttpReply.problem(e.problem());
        } catch (RuntimeException e) {
            entry.failedBy(e);
            return HttpReply.problem(Problem.internal());
        }
    }
}
