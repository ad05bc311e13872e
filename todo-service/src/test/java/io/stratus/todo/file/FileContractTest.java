package io.stratus.todo.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.common.http.JsonText;
import io.stratus.todo.Template;
import io.stratus.todo.file.FileSessions.IdentityPool;
import io.stratus.todo.file.FileSessions.Session;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// The models of `sam/todo.yaml` say what the code sends and takes.
class FileContractTest {

    private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
    private static final URI URL = URI.create("https://user-files.s3.eu-central-1.amazonaws.com/");
    private static final FolderCredentials CREDENTIALS = new FolderCredentials("ASIA", "secret", "token", AT);

    private static Template schema(String name) {
        return Template.todo()
                .at("Resources", "TodoRestApi", "Properties", "DefinitionBody", "components", "schemas", name);
    }

    private static Set<String> members(Object body) {
        return Set.copyOf(JsonMapper.shared().readTree(JsonText.of(body).json()).propertyNames());
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("FileForm", new PostForm(URL, Map.of(), 1, AT)),
                Arguments.of("FilePage", new Listing<>(List.of(), "next")),
                Arguments.of("StoredFile", new StoredFile("a", 1, "\"e\"", AT)),
                Arguments.of("FileVersionPage", new Listing<>(List.of(), "next")),
                Arguments.of("FileVersion", new FileVersion("v", 1L, "\"e\"", AT, true, true)),
                Arguments.of("RestoredFile", new FileOperations.RestoredBody("\"e\"", "v")),
                Arguments.of("FileUsage", new FileOperations.UsageBody(1, 1, 1, 1, true)),
                Arguments.of("Upload", new UploadOperations.UploadBody("id", 1, 1)),
                Arguments.of("SignedParts", new UploadOperations.SignedParts(List.of(), AT)),
                Arguments.of("UploadParts", new UploadOperations.PartsBody(List.of())),
                Arguments.of("CompletedUpload", new UploadOperations.CompletedBody("a", "\"e\"")),
                Arguments.of(
                        "FileSession",
                        new Session(Mode.STS, "b", "p", "r", true, CREDENTIALS, new IdentityPool("i", "p"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void an_answer_has_the_members_of_its_model(String model, Object body) {
        assertThat(members(body))
                .isEqualTo(schema(model).at("properties").names().collect(Collectors.toSet()));
    }

    @Test
    void what_may_be_absent_is_not_required() {
        var deleted = members(new FileVersion("v", null, null, AT, true, null));
        var session = members(new Session(Mode.STS, "b", "p", "r", true, null, null));
        var last = members(new Listing<>(List.of(), null));

        assertThat(required("FileVersion")).isEqualTo(deleted);
        assertThat(required("FileSession")).isEqualTo(session);
        assertThat(required("FilePage")).isEqualTo(last);
    }

    private static Set<String> required(String model) {
        return schema(model).at("required").items().map(Template::text).collect(Collectors.toSet());
    }

    @Test
    void limits_are_those_of_the_code() {
        assertThat(keyword("NewFileForm", "maxSize", "maximum")).isEqualTo(FileBodies.MAX_FORM);
        assertThat(keyword("NewFileForm", "contentType", "maxLength")).isEqualTo(FileBodies.CONTENT_TYPE);
        assertThat(keyword("NewFileForm", "name", "maxLength")).isEqualTo(Folder.MAX_KEY);
        assertThat(keyword("PartsToSign", "parts", "maxItems")).isEqualTo(FileBodies.PARTS);
        assertThat(keyword("Upload", "parts", "maximum")).isEqualTo(PartPlan.MAX_PARTS);
        assertThat(keyword("RestoreFile", "versionId", "maxLength")).isEqualTo(FileBodies.VERSION_ID);
    }

    private static long keyword(String model, String property, String keyword) {
        return Long.parseLong(schema(model).at("properties", property).text(keyword));
    }
}
