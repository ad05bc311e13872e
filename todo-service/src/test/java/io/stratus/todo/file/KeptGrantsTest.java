package io.stratus.todo.file;

import static io.stratus.todo.file.Given.ANN;
import static io.stratus.todo.file.Given.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.common.UserId;
import io.stratus.todo.StepClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptGrantsTest {

    private final StepClock clock = new StepClock();
    private final List<Folder> asked = new ArrayList<>();
    private final Grants grants = new KeptGrants(
            (folder, access) -> {
                asked.add(folder);
                return Given.grants(clock).grant(folder, access);
            },
            clock);

    @Test
    void credentials_for_our_own_work_are_asked_for_once() {
        var first = grants.grant(ANN, Access.FILES);
        var second = grants.grant(ANN, Access.FILES);

        assertThat(second).isSameAs(first);
        assertThat(asked).containsExactly(ANN);
    }

    @Test
    void another_user_never_gets_them() {
        grants.grant(ANN, Access.FILES);

        assertThat(grants.grant(BOB, Access.FILES).sessionToken()).isEqualTo(BOB.prefix());
        assertThat(asked).containsExactly(ANN, BOB);
    }

    @Test
    void users_get_fresh_ones_each_time_which_are_not_kept() {
        grants.grant(ANN, Access.SESSION);
        grants.grant(ANN, Access.SESSION_READ_ONLY);

        assertThat(grants.grant(ANN, Access.FILES).accessKeyId()).isEqualTo("ASIAFILES");
        assertThat(asked).hasSize(3);
    }

    @Test
    void they_are_asked_for_anew_when_less_than_6_minutes_remain() {
        grants.grant(ANN, Access.FILES);
        clock.step(Duration.ofMinutes(9));
        grants.grant(ANN, Access.FILES);
        assertThat(asked).hasSize(1);

        clock.step(Duration.ofMillis(1));
        var renewed = grants.grant(ANN, Access.FILES);

        assertThat(asked).hasSize(2);
        assertThat(renewed.expiration()).isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));
    }

    @Test
    void the_user_who_was_away_longest_makes_room() {
        grants.grant(ANN, Access.FILES);
        grants.grant(BOB, Access.FILES);
        for (int i = 0; i < KeptGrants.USERS - 1; i++) {
            grants.grant(new Folder(new UserId("user-" + i)), Access.FILES);
            grants.grant(BOB, Access.FILES);
        }
        asked.clear();

        grants.grant(BOB, Access.FILES);
        grants.grant(ANN, Access.FILES);

        assertThat(asked).containsExactly(ANN);
    }

    @Test
    void no_secret_is_in_their_text() {
        var credentials = new FolderCredentials("ASIAX", "the secret", "the token", StepClock.START);

        assertThat(credentials.toString()).contains("ASIAX").doesNotContain("the secret", "the token");
    }
}
