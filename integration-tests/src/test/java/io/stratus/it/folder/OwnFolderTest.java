package io.stratus.it.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.common.matrix.Page;
import io.stratus.common.matrix.Section;
import io.stratus.it.Stratus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/// A user attacks another's folder, over the wire, in every way that we know of. Each attack has a twin that differs in
/// as little as possible and must succeed. The same cases are the page `docs/reference/own-folder.md`.
@ExtendWith(Stratus.Shared.class)
@TestInstance(Lifecycle.PER_CLASS)
class OwnFolderTest {

    private static final Path PAGE =
            Path.of(System.getProperty("stratus.root", ".."), "docs", "reference", "own-folder.md");
    private static final int LEAST = 100;

    private final Scene scene;
    private final List<Section> byPool;
    private final List<Section> bySts;
    private final List<Section> without;
    private final List<String> before;

    OwnFolderTest(Stratus stratus) throws IOException, InterruptedException {
        scene = Scene.of(stratus);
        byPool = scene.withCredentials(scene.annByPool());
        bySts = scene.withCredentials(scene.ann().bySts());
        without = scene.withoutCredentials();
        before = scene.two().otherContent(scene.account());
    }

    @TestFactory
    Stream<DynamicContainer> credentials_of_the_identity_pool_open_the_own_folder_alone() {
        return byPool.stream().map(Section::tests);
    }

    @TestFactory
    Stream<DynamicContainer> credentials_of_the_api_open_the_own_folder_alone() {
        return bySts.stream().map(Section::tests);
    }

    @TestFactory
    Stream<DynamicContainer> forms_and_tokens_hold_as_they_were_given() {
        return without.stream().map(Section::tests);
    }

    @Test
    void the_page_says_what_was_tried() throws IOException {
        var sections = Stream.of(
                        byPool.stream(), Stream.of(scene.tables(scene.account()).open()), without.stream())
                .flatMap(all -> all)
                .toList();

        assertThat(sections.stream().mapToInt(section -> section.cases().size()).sum())
                .isGreaterThanOrEqualTo(LEAST);
        new Page(PAGE, introduction(), sections).check();
    }

    @AfterAll
    void the_other_folder_is_as_it_was() {
        assertThat(scene.two().otherContent(scene.account())).isEqualTo(before);
    }

    private static String introduction() throws IOException {
        try (var text = Objects.requireNonNull(OwnFolderTest.class.getResourceAsStream("own-folder.md"))) {
            return new String(text.readAllBytes(), UTF_8);
        }
    }
}
