package io.stratus.local;

import io.stratus.local.aws.RequestLog;
import io.stratus.local.console.DenialRow;
import io.stratus.local.console.FunctionRow;
import io.stratus.local.console.Recent;
import io.stratus.local.console.RequestRow;
import io.stratus.local.gateway.Traffic;
import io.stratus.local.iam.Decision.Denied;
import io.stratus.local.lambda.FunctionLog;
import io.stratus.local.lambda.FunctionState;
import io.stratus.local.lambda.FunctionState.Phase;
import io.stratus.local.lambda.Invocation;
import io.stratus.local.lambda.PlatformEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Hears what the services do and keeps it for the console; functions' own lines go to the terminal.
final class Monitor implements Traffic, FunctionLog, RequestLog {

    private final Recent<RequestRow> requests = new Recent<>();
    private final Recent<DenialRow> denials = new Recent<>();
    private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();

    @Override
    public void finished(Exchange exchange) {
        requests.add(new RequestRow(
                exchange.at(),
                "MyTodoList API",
                exchange.method(),
                exchange.path(),
                exchange.status(),
                exchange.millis(),
                exchange.requestId(),
                Objects.requireNonNullElse(exchange.reason(), "")));
    }

    @Override
    public void line(String functionName, String line) {
        System.err.println("[" + functionName + "] " + line);
    }

    @Override
    public void platform(PlatformEvent event) {
        switch (event) {
            case PlatformEvent.Start _ -> {
                // its REPORT counts
            }
            case PlatformEvent.InitReport report -> {
                add(calls, report.functionName());
                add(failures, report.functionName());
                line(
                        report.functionName(),
                        report.text() + " " + report.outcome().message());
            }
            case PlatformEvent.Report report -> {
                add(calls, report.functionName());
                if (!(report.outcome() instanceof Invocation.Answered)) {
                    add(failures, report.functionName());
                    line(report.functionName(), report.text());
                }
            }
        }
    }

    @Override
    public void add(Entry call) {
        var denied = call.denied();
        if (denied != null) {
            var caller = Objects.requireNonNullElse(call.callerArn(), "anonymous");
            var access = denied.access();
            denials.add(new DenialRow(call.at(), caller, access.action(), access.resource(), denied.because()));
        }
    }

    /// Someone could not take on a role.
    void refused(Instant at, String who, Denied denied) {
        var access = denied.access();
        denials.add(new DenialRow(at, who, access.action(), access.resource(), denied.because()));
    }

    Recent<RequestRow> requests() {
        return requests;
    }

    Recent<DenialRow> denials() {
        return denials;
    }

    List<FunctionRow> rows(List<FunctionState> states) {
        return states.stream().map(this::row).toList();
    }

    private FunctionRow row(FunctionState state) {
        return new FunctionRow(
                state.logicalId(),
                words(state),
                state.instances().size(),
                count(calls, state.name()),
                count(failures, state.name()));
    }

    private static String words(FunctionState state) {
        var phases = state.instances().stream()
                .map(FunctionState.InstanceState::phase)
                .toList();
        if (phases.isEmpty()) {
            return "not started";
        }
        return phases.contains(Phase.BUSY) ? "busy" : phases.contains(Phase.IDLE) ? "warm" : "starting";
    }

    private static void add(Map<String, LongAdder> counts, String functionName) {
        counts.computeIfAbsent(functionName, _ -> new LongAdder()).increment();
    }

    private static long count(Map<String, LongAdder> counts, String functionName) {
        var count = counts.get(functionName);
        return count == null ? 0 : count.sum();
    }
}
