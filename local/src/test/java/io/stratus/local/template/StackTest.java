package io.stratus.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the template that is deployed says, as the local run reads it. Expected return values are those of the
/// CloudFormation resource reference.
class StackTest {

    private final Stack stack = Samples.todo();

    @Test
    void every_resource_is_read() {
        var types = stack.resources().stream().map(Resource::type);

        assertThat(types)
                .contains(
                        "AWS::Serverless::Function",
                        "AWS::Serverless::Api",
                        "AWS::DynamoDB::Table",
                        "AWS::Cognito::UserPool");
        assertThat(stack.ofType("AWS::CloudWatch::Alarm")).hasSize(13);
        assertThat(stack.ofType("AWS::SNS::Topic")).isEmpty();
    }

    @Test
    void physical_names_are_of_awss_form() {
        assertThat(physicalId("TodoTable")).isEqualTo("todo-TodoTable");
        assertThat(physicalId("TodoApiFunction")).isEqualTo("todo-TodoApiFunction");
        assertThat(physicalId("UserPool")).matches("eu-central-1_[0-9A-Za-z]{9}");
        assertThat(physicalId("UserPoolClient")).matches("[0-9a-z]{26}");
        assertThat(physicalId("TodoRestApi")).matches("[0-9a-z]{10}");
        assertThat(physicalId("TestersGroup")).isEqualTo("testers");
        assertThat(physicalId("UserPoolDomain")).isEqualTo("mytodolist-prod-000000000000");
        assertThat(physicalId("CursorKey"))
                .matches("arn:aws:secretsmanager:eu-central-1:000000000000:secret:todo-CursorKey-[0-9A-Za-z]{6}");
        assertThat(physicalId("IdentityPool"))
                .matches("eu-central-1:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
        assertThat(physicalId("UserFilesBucket")).matches("todo-userfilesbucket-[0-9a-z]{12}");
        assertThat(physicalId("FileEventsQueue"))
                .matches("https://sqs.eu-central-1.amazonaws.com/000000000000/todo-FileEventsQueue-[0-9A-Za-z]{12}");
    }

    @Test
    void physical_names_stay_the_same_at_every_start_and_differ_between_stacks() {
        var again = Samples.todo();
        var other = Stack.read(
                Samples.TODO, Map.of(), new Surroundings("other", "eu-central-1", "000000000000", (_, key) -> key));

        assertThat(again.resource("UserPool").physicalId()).isEqualTo(physicalId("UserPool"));
        assertThat(other.resource("UserPool").physicalId()).isNotEqualTo(physicalId("UserPool"));
    }

    @Test
    void arns_name_partition_region_and_account() {
        assertThat(stack.resource("TodoTable").arn())
                .isEqualTo("arn:aws:dynamodb:eu-central-1:000000000000:table/todo-TodoTable");
        assertThat(stack.resource("TodoApiFunction").arn())
                .isEqualTo("arn:aws:lambda:eu-central-1:000000000000:function:todo-TodoApiFunction");
        assertThat(stack.resource("UserFilesBucket").arn()).isEqualTo("arn:aws:s3:::" + physicalId("UserFilesBucket"));
        assertThat(stack.resource("FileEventsQueue").arn())
                .isEqualTo("arn:aws:sqs:eu-central-1:000000000000:"
                        + stack.resource("FileEventsQueue").attribute("QueueName"));
        assertThat(physicalId("FileEventsQueue"))
                .endsWith("/" + stack.resource("FileEventsQueue").attribute("QueueName"));
        assertThat(stack.resource("UserPool").attribute("ProviderName"))
                .isEqualTo("cognito-idp.eu-central-1.amazonaws.com/" + physicalId("UserPool"));
    }

    @Test
    void what_sam_makes_beside_a_resource_has_a_name_too() {
        var function = "arn:aws:lambda:eu-central-1:000000000000:function:todo-TodoApiFunction";

        assertThat(stack.named("TodoApiFunctionAliaslive").ref()).isEqualTo(function + ":live");
        assertThat(stack.named("TodoApiFunction.Alias").ref()).isEqualTo(function + ":live");
        assertThat(stack.named("TodoApiFunction.Version").ref()).isEqualTo(function + ":1");
        assertThat(stack.named("TodoApiFunctionRole").attributes())
                .containsEntry("Arn", "arn:aws:iam::000000000000:role/todo-TodoApiFunctionRole");
        assertThat(stack.named("TodoRestApi.Stage").ref()).isEqualTo("prod");
        assertThatThrownBy(() -> stack.named("TodoApiFunctionAliasdev")).hasMessageContaining("nothing named");
    }

    @Test
    void a_setting_stands_in_for_a_default() {
        var set = Stack.read(Samples.TODO, Map.of("StageName", "try", "ThrottleRate", "5"), Samples.SURROUNDINGS);

        assertThat(stack.named("TodoRestApi.Stage").ref()).isEqualTo("prod");
        assertThat(set.named("TodoRestApi.Stage").ref()).isEqualTo("try");
        assertThat(set.parameters()).containsEntry("ThrottleRate", "5").containsEntry("ThrottleBurst", "400");
    }

    @Test
    void a_condition_decides_which_branch_is_taken() {
        var rotating = Stack.read(Samples.TODO, Map.of("RotateRefreshTokens", "true"), Samples.SURROUNDINGS);

        var plain = stack.resource("UserPoolClient").properties();
        var rotated = rotating.resource("UserPoolClient").properties();

        assertThat(plain.at("ExplicitAuthFlows").texts()).contains("ALLOW_REFRESH_TOKEN_AUTH");
        assertThat(plain.maybe("RefreshTokenRotation")).isEmpty();
        assertThat(rotated.at("ExplicitAuthFlows").texts()).containsExactly("ALLOW_USER_SRP_AUTH");
        assertThat(rotated.at("RefreshTokenRotation").at("Feature").text()).isEqualTo("ENABLED");
    }

    @Test
    void outputs_are_resolved() {
        assertThat(stack.outputs())
                .containsEntry("TableName", "todo-TodoTable")
                .containsEntry("UserPoolId", physicalId("UserPool"))
                .containsEntry(
                        "ApiUrl",
                        "https://" + physicalId("TodoRestApi") + ".execute-api.eu-central-1.amazonaws.com/prod");
    }

    @Test
    void the_report_names_what_has_no_effect_here() {
        var rows = stack.report();

        assertThat(rows).hasSameSizeAs(stack.resources());
        assertThat(row("TodoTable").support()).hasToString("emulated");
        assertThat(row("TodoTable").notApplied())
                .contains("OnDemandThroughput", "SSESpecification")
                .doesNotContain("KeySchema", "LocalSecondaryIndexes");
        assertThat(row("TodoApiFunction").notApplied())
                .contains("Tracing", "SnapStart")
                .doesNotContain("Environment", "Policies");
        assertThat(row("TodoRestApi").notApplied())
                .contains("AccessLogSetting", "MethodSettings.MetricsEnabled")
                .doesNotContain("MethodSettings", "MethodSettings.ThrottlingRateLimit");
        assertThat(row("TodoUsageFunction").notApplied())
                .contains("SnapStart")
                .noneSatisfy(path -> assertThat(path).startsWith("Events"));
        assertThat(row("UserFilesBucket").notApplied())
                .contains("LifecycleConfiguration", "PublicAccessBlockConfiguration")
                .doesNotContain("VersioningConfiguration", "CorsConfiguration");
        assertThat(row("FileEventsQueue").notApplied()).containsExactly("SqsManagedSseEnabled");
        assertThat(row("TodoFilesAssumesRole").notApplied()).isEmpty();
        assertThat(row("TodoApiPermission").support()).hasToString("stored but not applied");
        assertThat(row("TodoApiLogs"))
                .isEqualTo(new ReportRow("TodoApiLogs", "AWS::Logs::LogGroup", Support.IGNORED, List.of()));
    }

    @Test
    void an_attribute_that_a_type_lacks_is_refused_with_the_place_of_the_resource() {
        var group = stack.resource("TestersGroup");

        assertThatThrownBy(group::arn)
                .hasMessageMatching(
                        "sam/todo.yaml:\\d+ Resources.TestersGroup.Properties: AWS::Cognito::UserPoolGroup has no attribute Arn");
    }

    private String physicalId(String logicalId) {
        return stack.resource(logicalId).physicalId();
    }

    private ReportRow row(String logicalId) {
        return stack.report().stream()
                .filter(row -> row.logicalId().equals(logicalId))
                .findFirst()
                .orElseThrow();
    }
}
