package io.stratus.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.stratus.local.template.view.ApiResource;
import io.stratus.local.template.view.BucketResource;
import io.stratus.local.template.view.EventSourceResource;
import io.stratus.local.template.view.FunctionResource;
import io.stratus.local.template.view.IdentityPoolResource;
import io.stratus.local.template.view.QueueResource;
import io.stratus.local.template.view.ScheduleResource;
import io.stratus.local.template.view.TableResource;
import io.stratus.local.template.view.UserPoolResource;
import io.stratus.local.template.view.iam.RoleResource;
import io.stratus.local.template.yaml.BrokenTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// `sam/todo.yaml` with one thing broken: the author is told the place, never shown a stack trace.
class MutationTest {

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    static Stream<String> referredTo() {
        return Stream.of(
                "UserPool",
                "UserPoolClient",
                "UserPoolDomain",
                "TodoTable",
                "CursorKey",
                "IdentityPool",
                "UserFilesRole",
                "UserFilesBucket",
                "FileEventsQueue",
                "FileEventsDlq",
                "FileEventsQueuePolicy",
                "TodoFilesFunction",
                "ReadsTableDirectly",
                "TodoApiFunction",
                "TodoApiLogs",
                "TodoRestApiLogs",
                "TodoRestApi",
                "StageName",
                "WebOrigin",
                "ReleaseId",
                "RotatesRefreshTokens",
                "HasAlarmTopic");
    }

    @ParameterizedTest
    @MethodSource("referredTo")
    void what_is_referred_to_cannot_be_renamed(String name) throws IOException {
        var lines = Files.readAllLines(Samples.TODO);
        lines.replaceAll(line -> line.startsWith("  " + name + ":") ? "  Renamed" + line.strip() : line);

        var thrown = catchThrowable(() -> use(lines));

        assertThat(thrown)
                .isInstanceOf(BrokenTemplate.class)
                .hasMessageContaining(name)
                .hasMessageMatching("(?s).*/todo.yaml:\\d+ [A-Z].*");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_template_without_one_of_its_lines_is_read_or_refused_with_a_place(long seed) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(Samples.TODO));
        var code = IntStream.range(0, lines.size())
                .filter(line ->
                        !lines.get(line).isBlank() && !lines.get(line).strip().startsWith("#"))
                .toArray();
        lines.remove(code[new Random(seed).nextInt(code.length)]);

        var thrown = catchThrowable(() -> use(lines));

        if (thrown != null) {
            assertThat(thrown).isInstanceOf(BrokenTemplate.class);
            assertThat(((BrokenTemplate) thrown).faults())
                    .isNotEmpty()
                    .allSatisfy(fault -> assertThat(fault.where().line()).isBetween(1, lines.size()));
        }
    }

    private void use(List<String> lines) throws IOException {
        var file = Files.write(folder.resolve("todo.yaml"), lines);
        var stack = Stack.read(file, Map.of(), Samples.SURROUNDINGS);
        assertThat(FunctionResource.all(stack)).isNotNull();
        assertThat(ApiResource.all(stack)).isNotNull();
        assertThat(TableResource.all(stack)).isNotNull();
        assertThat(UserPoolResource.all(stack)).isNotNull();
        assertThat(IdentityPoolResource.all(stack)).isNotNull();
        assertThat(RoleResource.all(stack)).isNotNull();
        assertThat(BucketResource.all(stack)).isNotNull();
        assertThat(QueueResource.all(stack)).isNotNull();
        assertThat(EventSourceResource.all(stack)).isNotNull();
        assertThat(ScheduleResource.all(stack)).isNotNull();
    }
}
