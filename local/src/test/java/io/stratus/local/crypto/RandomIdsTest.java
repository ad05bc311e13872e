package io.stratus.local.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RandomIdsTest {

    /// RFC 9562, sections 4.1, 4.2 and 5.4.
    @RepeatedTest(100)
    void a_uuid_is_of_version_4_and_of_the_variant_of_its_rfc(RepetitionInfo seed) {
        var id = UUID.fromString(RandomIds.uuid(new Random(seed.getCurrentRepetition())));

        assertThat(id.version()).isEqualTo(4);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void opaque_text_holds_as_many_bytes_as_asked_for_and_no_two_are_alike() {
        var random = new Random(1);

        assertThat(RandomIds.opaque(random, 48)).matches("[\\w-]{64}").isNotEqualTo(RandomIds.opaque(random, 48));
    }
}
