package io.stratus.common.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void a_problem_is_sent_without_what_it_does_not_say() {
        assertThat(Json.write(Problem.internal()))
                .isEqualTo("{\"type\":\"https://github.com/stratus-suite/stratus/blob/main/docs/reference/problems.md"
                        + "#internal\",\"title\":\"The fault is ours\",\"status\":500}");
    }

    /// GitHub makes the anchor `#not-found` of the heading `## not-found`.
    @Test
    void each_type_leads_to_its_section() throws IOException {
        var page = Files.readString(Path.of("../docs/reference/problems.md"));

        for (var problem : List.of(
                Problem.invalid(List.of()),
                Problem.unauthenticated(),
                Problem.notFound("to-do"),
                Problem.preconditionFailed(),
                Problem.tooLarge(1),
                Problem.unsupportedMediaType("Accept", "application/json"),
                Problem.idempotencyConflict(),
                Problem.preconditionRequired("If-Match"),
                Problem.internal(),
                Problem.unavailable(Duration.ofSeconds(1)))) {
            var section = "## " + URI.create(problem.type()).getFragment() + "\n" + problem.status() + ".";
            assertThat(page).contains(section);
        }
    }

    @Test
    void a_412_names_the_current_tag() {
        assertThat(Problem.preconditionFailed(EntityTag.of(7)).headers()).containsEntry("ETag", "\"7\"");
    }

    /// RFC 9110 §10.2.3: a non-negative number of seconds; 0 would send the caller straight back.
    @Test
    void a_caller_is_never_sent_back_at_once() {
        assertThat(Problem.unavailable(Duration.ofMillis(200)).headers()).containsEntry("Retry-After", "1");
        assertThat(Problem.unavailable(Duration.ofSeconds(5)).headers()).containsEntry("Retry-After", "5");
    }
}
