package io.stratus.local;

import static io.stratus.local.FolderSessions.sdk;

import io.stratus.common.matrix.Page;
import io.stratus.common.matrix.Section;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import software.amazon.awssdk.core.sync.RequestBody;

/// What only functions may do, and only for a time: roles, tags and sessions of `sam/todo.yaml`, by the SDK. The same
/// cases are the page `docs/reference/own-folder-roles.md`.
@TestInstance(Lifecycle.PER_CLASS)
class FolderRolesTest {

    private static final Path PAGE = Path.of("../docs/reference/own-folder-roles.md");
    private static final String INTRODUCTION = """
            # MyTodoList: roles and sessions of a folder

            This page is written by `FolderRolesTest` (`local`), beside [own-folder.md](own-folder.md) and by the same rules: an attack must be answered as AWS answers it, and its allowed twin must succeed. The endpoint, STS and S3 are those of the local run, the roles and policies those of [`sam/todo.yaml`](../../sam/todo.yaml); the test holds the credentials that Lambda gives to functions, and sets the clock.
            """;
    private final LocalAccount account = new LocalAccount();
    private final FolderSessions calls = new FolderSessions(account);
    private final FolderRoleCases cases = new FolderRoleCases(account, calls);

    FolderRolesTest() {
        try (var s3 = calls.s3(sdk(account.root()))) {
            for (var sub : List.of(FolderRoleCases.SUB, FolderRoleCases.OTHER)) {
                s3.putObject(
                        it -> it.bucket(account.bucket()).key(FolderRoleCases.key(sub)), RequestBody.fromString(sub));
            }
        }
    }

    @AfterAll
    void end() {
        account.close();
    }

    @TestFactory
    Stream<DynamicContainer> a_session_is_one_users_and_ends() {
        return cases.sections().map(Section::tests);
    }

    @Test
    void the_page_says_what_was_tried() throws IOException {
        new Page(PAGE, INTRODUCTION, cases.sections().toList()).check();
    }
}
