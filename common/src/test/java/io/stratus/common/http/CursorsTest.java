package io.stratus.common.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.common.Check;
import io.stratus.common.UserId;
import io.stratus.common.Violation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

    private static final String KEY = "a-secret-of-at-least-32-characters";
    private static final String NEW_KEY = "another-secret-of-32-characters-or-more";
    private static final UserId ANN = new UserId("ann");
    private static final UserId BOB = new UserId("bob");
    private static final byte[] POSITION = "T#01ARZ3NDEKTSV4RRFFQ69G5FAV".getBytes(StandardCharsets.UTF_8);

    private final Cursors cursors = new Cursors(KEY, "");

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.stratus.common.Seeds#hundred")
    void a_cursor_survives_the_wire_and_no_character_of_it_can_change(long seed) {
        var random = new Random(seed);
        var position = new byte[random.nextInt(200)];
        random.nextBytes(position);

        var cursor = cursors.seal("listTodos", "{}", ANN, position);

        assertThat(cursors.open("listTodos", "{}", ANN, cursor)).isEqualTo(position);
        for (int i = 0; i < cursor.length(); i++) {
            assertRefused(cursors, "listTodos", "{}", ANN, replaced(cursor, i, random));
        }
        assertRefused(cursors, "listTodos", "{}", ANN, cursor.substring(0, cursor.length() - 1));
        assertRefused(cursors, "listTodos", "{}", ANN, cursor + "A");
    }

    @Test
    void the_same_place_has_the_same_cursor() {
        var first = cursors.seal("listTodos", "{}", ANN, POSITION);
        var second = new Cursors(KEY, NEW_KEY).seal("listTodos", "{}", ANN, POSITION);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void a_cursor_is_good_for_its_own_operation_query_and_user_only() {
        var cursor = cursors.seal("listTodos", "{status=[open]}", ANN, POSITION);

        assertThat(cursors.open("listTodos", "{status=[open]}", ANN, cursor)).isEqualTo(POSITION);
        assertRefused(cursors, "listLists", "{status=[open]}", ANN, cursor);
        assertRefused(cursors, "listTodos", "{status=[done]}", ANN, cursor);
        assertRefused(cursors, "listTodos", "{status=[open]}", BOB, cursor);
        assertRefused(cursors, "listTodos", "{status=[open]}", null, cursor);
    }

    @Test
    void a_user_named_public_is_not_the_public() {
        var cursor = cursors.seal("listPosts", "{}", null, POSITION);

        assertThat(cursors.open("listPosts", "{}", null, cursor)).isEqualTo(POSITION);
        assertRefused(cursors, "listPosts", "{}", new UserId("public"), cursor);
    }

    @Test
    void the_end_of_one_part_cannot_pass_for_the_start_of_the_next() {
        var cursor = cursors.seal("list", "Todos{}", ANN, POSITION);

        assertRefused(cursors, "listTodos", "{}", ANN, cursor);
    }

    @Test
    void a_rotated_key_opens_what_it_sealed_until_it_is_gone() {
        var cursor = cursors.seal("listTodos", "{}", ANN, POSITION);

        assertThat(new Cursors(NEW_KEY, KEY).open("listTodos", "{}", ANN, cursor))
                .isEqualTo(POSITION);
        assertRefused(new Cursors(NEW_KEY, ""), "listTodos", "{}", ANN, cursor);
    }

    /// The layout of design.md §5, with the MAC computed independently: Python's `hmac.new(key, message, "sha256")`.
    @Test
    void a_cursor_is_the_position_and_half_an_hmac_sha_256() {
        var cursor = cursors.seal("listTodos", "{}", ANN, "p".getBytes(StandardCharsets.UTF_8));

        var bytes = Base64.getUrlDecoder().decode(cursor);
        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo("70" + "94ec5b29a940ed57c6713716598913f8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "not base64!", "AAAA", "AAAAAAAAAAAAAAAAAAAAAA==", "%00"})
    void what_was_never_a_cursor_is_refused(String text) {
        assertRefused(cursors, "listTodos", "{}", ANN, text);
    }

    @Test
    void a_text_longer_than_any_cursor_is_refused() {
        assertRefused(cursors, "listTodos", "{}", ANN, "A".repeat(1_028));
    }

    @Test
    void a_short_secret_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Cursors("short", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cursors(KEY, "short"));
    }

    private static String replaced(String text, int at, Random random) {
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        char other;
        do {
            other = alphabet.charAt(random.nextInt(alphabet.length()));
        } while (other == text.charAt(at));
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    private static void assertRefused(
            Cursors cursors, String operation, String query, @Nullable UserId caller, String cursor) {
        assertThatThrownBy(() -> cursors.open(operation, query, caller, cursor))
                .isInstanceOfSatisfying(
                        Check.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::at)
                                .containsExactly("cursor"));
    }
}
