package io.stratus.local.ses;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.stratus.local.http.Answer;
import io.stratus.local.http.Incoming;
import io.stratus.local.http.Site;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Every mail of this run, newest first, instead of sending any.
///
/// `GET` answers `{"messages": [{id, at, from, to, subject, text, html, headers}]}`; `?to=` keeps the mails to one
/// address (upper and lower case alike). `DELETE` empties the inbox. Members without a value are absent.
public final class Inbox implements Outbox, Site {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(Include.NON_NULL))
            .build();

    private final InstantSource clock;
    private final int capacity;
    private final Deque<Message> messages = new ArrayDeque<>();
    private long last;

    /// @param capacity mails kept; the oldest make room
    public Inbox(InstantSource clock, int capacity) {
        this.clock = clock;
        this.capacity = capacity;
    }

    /// A mail that arrived.
    ///
    /// @param id rises with every mail of a run
    public record Message(
            String id,
            Instant at,
            String from,
            List<String> to,
            String subject,
            @Nullable String text,
            @Nullable String html,
            Map<String, String> headers) {

        private boolean isTo(String address) {
            return to.stream().anyMatch(address::equalsIgnoreCase);
        }
    }

    @Override
    public synchronized void send(Mail mail) {
        if (messages.size() == capacity) {
            messages.removeLast();
        }
        messages.addFirst(new Message(
                Long.toString(++last),
                clock.instant(),
                mail.from(),
                mail.to(),
                mail.subject(),
                mail.text(),
                mail.html(),
                mail.headers()));
    }

    /// All mails, newest first.
    public synchronized List<Message> messages() {
        return List.copyOf(messages);
    }

    /// The mails to one address, newest first.
    public List<Message> messagesTo(String address) {
        return messages().stream().filter(message -> message.isTo(address)).toList();
    }

    public synchronized void clear() {
        messages.clear();
    }

    @Override
    public Answer answer(Incoming request) {
        return switch (request.method()) {
            case "GET", "HEAD" -> {
                var to = to(request.query());
                var found = to == null ? messages() : messagesTo(to);
                yield Answer.of(200, "application/json", JSON.writeValueAsString(Map.of("messages", found)))
                        .with("Cache-Control", "no-store");
            }
            case "DELETE" -> {
                clear();
                yield Answer.empty(204);
            }
            default -> Answer.empty(405).with("Allow", "GET, HEAD, DELETE");
        };
    }

    private static @Nullable String to(@Nullable String query) {
        for (var pair : query == null ? new String[0] : query.split("&")) {
            if (pair.startsWith("to=")) {
                return URLDecoder.decode(pair.substring(3), StandardCharsets.UTF_8);
            }
        }
        return null;
    }
}
