package io.stratus.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UlidTest {

    // The example of github.com/ulid/spec, whose time github.com/oklog/ulid gives as 2016-07-30T23:54:10.259Z.
    private static final String PUBLISHED = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

    @Test
    void its_first_ten_characters_are_its_time() {
        var ulid = Ulid.parse("/id", PUBLISHED);

        assertThat(ulid.instant()).isEqualTo(Instant.parse("2016-07-30T23:54:10.259Z"));
    }

    @Test
    void a_client_may_write_it_in_lower_case() {
        var ulid = Ulid.parse("/id", PUBLISHED.toLowerCase(Locale.ROOT));

        assertThat(ulid).isEqualTo(new Ulid(PUBLISHED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01ARZ3NDEKTSV4RRFFQ69G5FA",
                "01ARZ3NDEKTSV4RRFFQ69G5FAVV",
                "01ARZ3NDEKTSV4RRFFQ69G5FAU",
                "01ARZ3NDEKTSV4RRFFQ69G5FAI",
                "01ARZ3NDEKTSV4RRFFQ69G5FAL",
                "01ARZ3NDEKTSV4RRFFQ69G5FAO",
                "01ARZ3NDEKTSV4RRFFQ69G5F\uFF21V",
                "80000000000000000000000000"
            })
    void what_is_no_ulid_is_refused_where_it_stood(String text) {
        assertThatThrownBy(() -> Ulid.parse("/id", text))
                .isInstanceOfSatisfying(
                        Check.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .containsExactly(new Violation("/id", "must be a ULID")));
    }

    @Test
    void the_greatest_is_of_the_last_millisecond_of_48_bits() {
        var greatest = new Ulid("7ZZZZZZZZZZZZZZZZZZZZZZZZZ");

        assertThat(greatest.instant().toEpochMilli()).isEqualTo(281_474_976_710_655L);
    }
}
