package io.stratus.common.log;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.DefaultLoggingEvent;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.LoggingEventAware;
import tools.jackson.databind.json.JsonMapper;

/// Writes each event as one JSON object on one line, with the names that Lambda's advanced logging controls know:
/// `timestamp`, `level`, `message` (Lambda Developer Guide "Using structured JSON logs"). Key-value pairs of the event
/// become members.
final class JsonLogger extends LegacyAbstractLogger implements LoggingEventAware {

    private final transient PrintStream out;
    private final transient InstantSource clock;
    private final Level threshold;

    JsonLogger(String name, Level threshold, PrintStream out, InstantSource clock) {
        this.name = name;
        this.threshold = threshold;
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void log(LoggingEvent event) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("timestamp", clock.instant().toString());
        members.put("level", event.getLevel().name());
        members.put("logger", name);
        members.put("message", MessageFormatter.basicArrayFormat(event.getMessage(), event.getArgumentArray()));
        var pairs = event.getKeyValuePairs();
        for (KeyValuePair pair : pairs == null ? List.<KeyValuePair>of() : pairs) {
            if (pair.value != null) {
                members.put(pair.key, pair.value);
            }
        }
        if (event.getThrowable() != null) {
            members.put("stack", stack(event.getThrowable()));
        }
        out.println(JsonMapper.shared().writeValueAsString(members));
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            String message,
            Object @Nullable [] arguments,
            @Nullable Throwable failure) {
        var event = new DefaultLoggingEvent(level, this);
        event.setMessage(message);
        for (Object argument : arguments == null ? new Object[0] : arguments) {
            event.addArgument(argument);
        }
        if (failure != null) {
            event.setThrowable(failure);
        }
        log(event);
    }

    private static String stack(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private boolean isEnabled(Level level) {
        return level.toInt() >= threshold.toInt();
    }

    @Override
    public boolean isTraceEnabled() {
        return isEnabled(Level.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
        return isEnabled(Level.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return isEnabled(Level.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
        return isEnabled(Level.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
        return isEnabled(Level.ERROR);
    }

    @Override
    protected String getFullyQualifiedCallerName() {
        return JsonLogger.class.getName();
    }
}
