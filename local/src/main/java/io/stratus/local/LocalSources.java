package io.stratus.local;

import io.stratus.local.http.Fields;
import io.stratus.local.http.Incoming;
import io.stratus.local.iam.Access;
import io.stratus.local.iam.Authorizer;
import io.stratus.local.iam.Caller;
import io.stratus.local.iam.Decision.Denied;
import io.stratus.local.iam.Principal.AssumedRole;
import io.stratus.local.lambda.Functions;
import io.stratus.local.lambda.async.AsyncCalls;
import io.stratus.local.lambda.async.Timetable;
import io.stratus.local.lambda.schedule.Schedules;
import io.stratus.local.lambda.source.SqsMapping;
import io.stratus.local.lambda.source.SqsMappingSpec;
import io.stratus.local.template.view.EventSourceResource;
import io.stratus.local.template.view.FunctionResource;
import io.stratus.local.template.view.ScheduleResource;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Opens what calls the stack's functions besides its API: queues and the clock.
final class LocalSources {

    private static final Incoming POLL = new Incoming("POST", "/", null, Fields.NONE, new byte[0], false, "127.0.0.1");

    private LocalSources() {}

    /// Returns at once; calls begin when there is something to call with.
    ///
    /// @throws StartRefused if a function's role does not allow what its queue needs, as Lambda would refuse it
    static void open(Starting starting, Services services, Functions functions) {
        var byId = FunctionResource.all(starting.stack()).stream()
                .collect(Collectors.toMap(FunctionResource::logicalId, Function.identity()));
        EventSourceResource.all(starting.stack()).forEach(source -> map(source, byId, starting, services, functions));
        var timetable = starting.opened().add(Timetable.start(starting.clock()));
        var calls = new AsyncCalls(timetable, functions, services.queues(), starting.random());
        var schedules = ScheduleResource.all(starting.stack()).stream()
                .map(StorageSpecs::schedule)
                .toList();
        starting.opened().add(Schedules.start(schedules, timetable, calls, starting.random()));
    }

    private static void map(
            EventSourceResource source,
            Map<String, FunctionResource> functions,
            Starting starting,
            Services services,
            Functions invoked) {
        var function = functions.get(source.functionId());
        if (function == null) {
            throw new IllegalStateException("an event of no function: " + source);
        }
        var spec = StorageSpecs.mapping(source, function.timeout());
        requireAllowed(spec, function, services.account().authorizer(starting.clock()));
        starting.opened().add(SqsMapping.start(spec, services.queues(), invoked));
    }

    private static void requireAllowed(SqsMappingSpec spec, FunctionResource function, Authorizer policies) {
        var role = new AssumedRole(Place.ACCOUNT, function.role().name(), function.name());
        for (Access access : spec.needs()) {
            if (policies.decide(new Caller("", role), access, POLL) instanceof Denied denied) {
                throw new StartRefused("%s Resources.%s: its role must allow %s on %s, but does not (%s)."
                        .formatted(
                                Place.TODO_TEMPLATE,
                                function.logicalId(),
                                access.action(),
                                access.resource(),
                                denied.because()));
            }
        }
    }
}
