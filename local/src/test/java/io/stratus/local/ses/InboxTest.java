package io.stratus.local.ses;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.local.http.Fields;
import io.stratus.local.http.Incoming;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InboxTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final Inbox inbox = new Inbox(InstantSource.fixed(NOON), 3);

    @Test
    void a_mail_is_shown_whole_and_without_empty_members() {
        inbox.send(new Mail(
                "blog@example.com",
                List.of("ann@example.com", "bob@example.com"),
                "Welcome",
                null,
                "<p>Hello</p>",
                Map.of("List-Unsubscribe", "<https://example.com/u>")));

        assertThat(get(null)).isEqualTo(JsonMapper.shared().readTree("""
                {"messages": [{
                  "id": "1", "at": "2026-11-24T12:00:00Z", "from": "blog@example.com",
                  "to": ["ann@example.com", "bob@example.com"], "subject": "Welcome", "html": "<p>Hello</p>",
                  "headers": {"List-Unsubscribe": "<https://example.com/u>"}}]}"""));
    }

    @Test
    void the_newest_comes_first_and_the_oldest_makes_room() {
        for (int i = 1; i <= 4; i++) {
            inbox.send(Mail.plain("a@example.com", "b@example.com", "mail " + i, ""));
        }

        assertThat(inbox.messages()).extracting(Inbox.Message::subject).containsExactly("mail 4", "mail 3", "mail 2");
    }

    @Test
    void to_keeps_the_mails_to_one_reader() {
        inbox.send(Mail.plain("a@example.com", "ann+x@example.com", "for Ann", ""));
        inbox.send(Mail.plain("a@example.com", "bob@example.com", "for Bob", ""));

        assertThat(get("to=ANN%2Bx@example.com").path("messages"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.path("subject").asString()).isEqualTo("for Ann"));
        assertThat(get("to=nobody@example.com").path("messages").isEmpty()).isTrue();
    }

    @Test
    void delete_empties_the_inbox() {
        inbox.send(Mail.plain("a@example.com", "b@example.com", "gone", ""));

        assertThat(inbox.answer(request("DELETE", null)).status()).isEqualTo(204);
        assertThat(inbox.messages()).isEmpty();
    }

    @Test
    void nothing_else_is_allowed() {
        var answer = inbox.answer(request("PUT", null));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.fields().first("Allow")).isEqualTo("GET, HEAD, DELETE");
    }

    private JsonNode get(@Nullable String query) {
        return JsonMapper.shared()
                .readTree(new String(inbox.answer(request("GET", query)).body(), UTF_8));
    }

    private static Incoming request(String method, @Nullable String query) {
        return new Incoming(method, "/", query, Fields.NONE, new byte[0], false, "127.0.0.1");
    }
}
