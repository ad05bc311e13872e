package io.stratus.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// `./run demo` and what the console shows of it.
@ExtendWith(Stratus.Shared.class)
class DemoTest {

    private final Stratus stratus;

    DemoTest(Stratus stratus) {
        this.stratus = stratus;
    }

    @Test
    void the_tour_holds_on_the_running_system_and_shows_in_the_console() throws Exception {
        try (var demo = LocalProcess.start(stratus.folder(), "demo")) {
            int exit = demo.awaitExit();

            assertThat(demo.output()).contains("60 to-dos from 120 requests").doesNotContain("FAIL");
            assertThat(demo.output()).contains("6 files").containsPattern("(?s)(refused, 403.*){12}");
            assertThat(exit).as(demo.output()).isZero();
        }
        var console = new User(URI.create(stratus.text("/console")), "").get("/api/state");
        assertThat(console.json().at("/functions/0/name").asString()).isEqualTo("TodoApiFunction");
        assertThat(console.json().at("/functions/0/calls").asLong()).isGreaterThan(120);
        assertThat(console.json().at("/requests/0/path").asString()).isEqualTo("/v1/files/usage");
        assertThat(console.json().at("/denials").findValuesAsString("action"))
                .contains("s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:ListBucket");
        assertThat(console.raw().body()).doesNotContain("@example.com");
    }

    @Test
    void the_mail_of_a_sign_up_is_in_the_inbox() {
        var inbox = new User(URI.create(stratus.text("/mail")), "").get("");

        assertThat(inbox.json().path("messages").isArray()).isTrue();
    }
}
