package io.stratus.todo.file;

import static io.stratus.todo.file.Given.ANN;
import static io.stratus.todo.file.Given.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.common.UserId;
import io.stratus.todo.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What AWS makes of the policy is the matter of the attack matrix; here it is what the policy says.
class FolderPolicyTest {

    private static final String TABLE = "arn:aws:dynamodb:eu-central-1:123456789012:table/todos";

    private final FolderPolicy policy = new FolderPolicy("aws", "user-files", TABLE);

    private JsonNode statements(Access access) {
        return JsonMapper.shared().readTree(policy.text(ANN, access)).path("Statement");
    }

    @Test
    void objects_are_those_of_the_folder_and_of_no_other() {
        var objects = statements(Access.FILES).get(0);

        assertThat(objects.path("Effect").stringValue()).isEqualTo("Allow");
        assertThat(objects.path("Resource").toString())
                .isEqualTo("[\"arn:aws:s3:::user-files/private/e2c5f4a4-10c1-70aa-5a3c-7b2d3f0a9b11/*\"]");
        assertThat(objects.path("Action").valueStream().map(JsonNode::stringValue))
                .containsExactlyInAnyOrder(
                        "s3:GetObject",
                        "s3:GetObjectVersion",
                        "s3:PutObject",
                        "s3:DeleteObject",
                        "s3:AbortMultipartUpload",
                        "s3:ListMultipartUploadParts");
    }

    /// What only one of the two allowed, nobody could do.
    @Test
    void the_roles_own_policy_names_the_same_actions() {
        var role = Template.todo()
                .at("Resources", "UserFilesRole", "Properties", "Policies")
                .items()
                .findFirst()
                .orElseThrow()
                .at("PolicyDocument", "Statement")
                .items()
                .limit(2)
                .map(statement ->
                        statement.at("Action").items().map(Template::text).toList())
                .toList();

        for (int i = 0; i < 2; i++) {
            assertThat(statements(Access.SESSION)
                            .get(i)
                            .path("Action")
                            .valueStream()
                            .map(JsonNode::stringValue))
                    .containsExactlyInAnyOrderElementsOf(role.get(i));
        }
    }

    @Test
    void lists_are_bound_to_the_folder_with_its_slash() {
        var lists = statements(Access.FILES).get(1);

        assertThat(lists.path("Resource").toString()).isEqualTo("[\"arn:aws:s3:::user-files\"]");
        assertThat(lists.path("Condition").toString())
                .isEqualTo("{\"StringLike\":{\"s3:prefix\":\"private/e2c5f4a4-10c1-70aa-5a3c-7b2d3f0a9b11/*\"}}");
        assertThat(lists.path("Action").toString()).isEqualTo("[\"s3:ListBucket\",\"s3:ListBucketVersions\"]");
    }

    @Test
    void who_is_over_the_quota_reads_and_deletes_and_does_not_write() {
        var actions = statements(Access.SESSION_READ_ONLY).get(0).path("Action").toString();

        assertThat(actions).contains("s3:GetObject", "s3:DeleteObject").doesNotContain("s3:PutObject");
    }

    @Test
    void items_of_the_table_are_for_sessions_alone_and_are_the_users_own() {
        assertThat(statements(Access.FILES).size()).isEqualTo(2);

        var items = statements(Access.SESSION).get(2);

        assertThat(items.path("Resource").toString()).isEqualTo("[\"" + TABLE + "\",\"" + TABLE + "/index/*\"]");
        assertThat(items.at("/Condition/ForAllValues:StringEquals/dynamodb:LeadingKeys")
                        .stringValue())
                .isEqualTo("U#e2c5f4a4-10c1-70aa-5a3c-7b2d3f0a9b11");
        assertThat(items.path("Action").toString()).doesNotContain("Put", "Update", "Delete", "Scan", "*");
    }

    @Test
    void without_the_table_no_session_reads_it() {
        var without = new FolderPolicy("aws", "user-files", "").text(ANN, Access.SESSION);

        assertThat(without).doesNotContain("dynamodb");
    }

    @ParameterizedTest
    @EnumSource(Access.class)
    void another_user_gets_another_policy_with_nothing_of_the_first(Access access) {
        assertThat(policy.text(BOB, access)).doesNotContain(ANN.user().sub());
    }

    /// STS API Reference "AssumeRole": 2,048 characters; a bucket's name has at most 63, a table's 255.
    @Test
    void the_longest_names_still_make_a_policy_that_sts_takes() {
        var table = "arn:aws-us-gov:dynamodb:us-gov-east-1:123456789012:table/" + "t".repeat(255);
        var longest = new Folder(new UserId("s".repeat(64)));

        var text = new FolderPolicy("aws-us-gov", "b".repeat(63), table).text(longest, Access.SESSION);

        assertThat(text.length()).isLessThanOrEqualTo(FolderPolicy.MAX_LENGTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "a*", "a?b", "${aws:username}", "a/b", "a", "..", "ann@example.com", "a\"b"})
    void no_sub_that_means_more_than_itself_names_a_folder(String sub) {
        assertThatThrownBy(() -> new Folder(new UserId(sub))).isInstanceOf(IllegalArgumentException.class);
    }
}
