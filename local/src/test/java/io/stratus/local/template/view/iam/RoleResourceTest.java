package io.stratus.local.template.view.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.local.template.Samples;
import io.stratus.local.template.Stack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Roles with all that is attached to them. What SAM makes for a function is what its translator (aws-sam-translator
/// 1.110.0) makes of the same template.
class RoleResourceTest {

    private final Stack stack = Samples.todo();

    @TempDir
    private Path folder;

    @Test
    void a_users_role_has_one_policy_in_which_variables_stand_as_iam_wants_them() {
        var role = role(stack, "todo-UserFilesRole");

        assertThat(role.arn()).isEqualTo("arn:aws:iam::000000000000:role/todo-UserFilesRole");
        assertThat(role.id()).matches("AROA[0-9A-Z]{17}");
        assertThat(role.maxSessionDuration()).isEqualTo(Duration.ofHours(1));
        assertThat(role.boundary()).isNull();
        assertThat(role.policies()).extracting(PolicyDocument::name).containsExactly("own-folder");
        assertThat(statement(role, "own-folder", "UseOwnFiles"))
                .containsEntry(
                        "Resource", stack.resource("UserFilesBucket").arn() + "/private/${aws:PrincipalTag/sub}/*");
        assertThat(statement(role, "own-folder", "ListOwnFolder"))
                .containsEntry(
                        "Condition", Map.of("StringLike", Map.of("s3:prefix", "private/${aws:PrincipalTag/sub}/*")));
    }

    @Test
    void a_users_role_is_assumed_by_the_pools_users_and_by_one_function() {
        var trust = role(stack, "todo-UserFilesRole").trustPolicy();

        assertThat(statements(trust))
                .extracting(statement -> statement.get("Principal"))
                .containsExactly(
                        Map.of("Federated", "cognito-identity.amazonaws.com"),
                        Map.of("AWS", "arn:aws:iam::000000000000:role/todo-TodoFilesFunctionRole"));
    }

    @Test
    void a_users_role_reads_the_table_only_where_a_parameter_says_so() {
        var reading = Stack.read(Samples.TODO, Map.of("DirectTableRead", "true"), Samples.SURROUNDINGS);

        var without = statements(role(stack, "todo-UserFilesRole").policies().getFirst());
        var with = statements(role(reading, "todo-UserFilesRole").policies().getFirst());

        assertThat(without).noneSatisfy(statement -> assertThat(statement).containsEntry("Sid", "ReadOwnItems"));
        assertThat(with)
                .anySatisfy(statement -> assertThat(statement)
                        .containsEntry("Sid", "ReadOwnItems")
                        .containsEntry(
                                "Condition",
                                Map.of(
                                        "ForAllValues:StringEquals",
                                        Map.of("dynamodb:LeadingKeys", List.of("U#${aws:PrincipalTag/sub}")),
                                        "Null",
                                        Map.of("dynamodb:LeadingKeys", false))));
    }

    @Test
    void a_functions_role_has_awss_policies_for_what_the_function_is_set_to_do() {
        assertThat(role(stack, "todo-TodoUsageFunctionRole").policies())
                .extracting(PolicyDocument::name)
                .containsExactly(
                        "AWSLambdaBasicExecutionRole",
                        "AWSXrayWriteOnlyAccess",
                        "AWSLambdaSQSQueueExecutionRole",
                        "TodoUsageFunctionRolePolicy0");
        assertThat(role(stack, "todo-TodoSweepFunctionRole").policies())
                .extracting(PolicyDocument::name)
                .containsExactly(
                        "AWSLambdaBasicExecutionRole", "AWSXrayWriteOnlyAccess", "TodoSweepFunctionRolePolicy0");
    }

    @Test
    void a_functions_role_is_assumed_by_lambda() {
        var role = role(stack, "todo-TodoApiFunctionRole");

        assertThat(statements(role.trustPolicy()))
                .singleElement()
                .satisfies(statement -> assertThat(statement)
                        .containsEntry("Principal", Map.of("Service", "lambda.amazonaws.com"))
                        .containsEntry("Action", "sts:AssumeRole"));
        assertThat(role.id()).matches("AROA[0-9A-Z]{17}");
    }

    @Test
    void a_policy_that_is_a_resource_belongs_to_the_role_that_it_names_and_to_no_other() {
        var named = role(stack, "todo-TodoFilesFunctionRole");
        var other = role(stack, "todo-TodoApiFunctionRole");

        assertThat(statement(named, "one-users-folder", "ActForOneUser"))
                .containsEntry("Resource", "arn:aws:iam::000000000000:role/todo-UserFilesRole");
        assertThat(other.policies()).extracting(PolicyDocument::name).doesNotContain("one-users-folder");
    }

    @Test
    void managed_policies_of_the_stack_are_attached_by_either_side_and_bound_a_role() throws IOException {
        var own = Samples.read(folder, """
                Resources:
                  Role:
                    Type: AWS::IAM::Role
                    Properties:
                      AssumeRolePolicyDocument: {Statement: []}
                      ManagedPolicyArns: [!Ref One, 'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole']
                      PermissionsBoundary: !Ref Most
                      MaxSessionDuration: 43200
                  One: {Type: AWS::IAM::ManagedPolicy, Properties: {ManagedPolicyName: one, PolicyDocument: {Statement: []}}}
                  Two: {Type: AWS::IAM::ManagedPolicy, Properties: {Roles: [!Ref Role], PolicyDocument: {Statement: []}}}
                  Three: {Type: AWS::IAM::Policy, Properties: {PolicyName: three, Roles: [!Ref Role], PolicyDocument: {Statement: []}}}
                  Most: {Type: AWS::IAM::ManagedPolicy, Properties: {ManagedPolicyName: most, PolicyDocument: {Statement: []}}}
                """);

        var role = role(own, "todo-Role");

        assertThat(role.policies())
                .extracting(PolicyDocument::name)
                .containsExactly("one", "AWSLambdaBasicExecutionRole", "Two", "three");
        assertThat(role.boundary()).extracting(PolicyDocument::name).isEqualTo("most");
        assertThat(role.maxSessionDuration()).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void a_function_with_a_role_of_its_own_runs_with_that_one() throws IOException {
        var own = Samples.read(folder, """
                Resources:
                  Function:
                    Type: AWS::Serverless::Function
                    Properties: {Handler: a.B::c, CodeUri: b.jar, Runtime: java25, Role: !GetAtt Role.Arn}
                  Role: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {Statement: []}}}
                """);

        var role = RoleResource.of(own, own.resource("Function"));

        assertThat(role.name()).isEqualTo("todo-Role");
        assertThat(RoleResource.all(own)).extracting(RoleResource::name).containsExactly("todo-Role");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Policies: [{DynamoDBCrudPolicy: {TableName: t}}] | Policies[0]: SAM policy templates are broader than they sound: write the statements out
            Policies: AmazonS3FullAccess                     | Policies: the local run does not know what the managed policy AmazonS3FullAccess says
            Policies: [arn:aws:iam::aws:policy/Unheard]      | Policies[0]: the local run does not know what the managed policy Unheard says
            Policies: {Version: '2012-10-17'}                | Policies: SAM policy templates are broader than they sound: write the statements out
            PermissionsBoundary: arn:aws:iam::1:policy/x     | PermissionsBoundary: the local run does not know what the managed policy arn:aws:iam::1:policy/x says
            Role: arn:aws:iam::000000000000:role/other       | Role: this is the ARN of no role in this stack
            AssumeRolePolicyDocument: {Version: x}           | AssumeRolePolicyDocument: "Statement" is missing
            """)
    void what_a_function_may_do_must_be_known(String property, String fault) throws IOException {
        var broken = Samples.read(folder, """
                Resources:
                  Function:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: a.B::c
                      CodeUri: b.jar
                      Runtime: java25
                      %s
                """.formatted(property));

        assertThatThrownBy(() -> RoleResource.of(broken, broken.resource("Function")))
                .hasMessageEndingWith("a.yaml:8 Resources.Function.Properties." + fault);
    }

    @Test
    void policies_beside_a_role_which_sam_leaves_out_are_refused() throws IOException {
        var broken = Samples.read(folder, """
                Resources:
                  Function:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: a.B::c
                      CodeUri: b.jar
                      Runtime: java25
                      Role: arn:aws:iam::000000000000:role/other
                      Policies: [{Statement: []}]
                """);

        assertThatThrownBy(() -> RoleResource.of(broken, broken.resource("Function")))
                .hasMessageEndingWith(
                        "a.yaml:9 Resources.Function.Properties.Policies: SAM leaves Policies out where Role is given");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {RoleName: stranger, PolicyName: a, PolicyDocument: {Statement: []}} | RoleName: no role of this stack is called "stranger"
            {RoleName: !Ref Role, PolicyName: a}                                 | "PolicyDocument" is missing
            {RoleName: !Ref Role, PolicyName: a, PolicyDocument: {Id: b}}        | PolicyDocument: "Statement" is missing
            """)
    void an_attachment_must_have_a_role_and_statements(String properties, String fault) throws IOException {
        var broken = Samples.read(folder, """
                Resources:
                  Role: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {Statement: []}}}
                  Policy:
                    Type: AWS::IAM::RolePolicy
                    Properties: %s
                """.formatted(properties));

        assertThatThrownBy(() -> RoleResource.all(broken))
                .hasMessageContaining("a.yaml:5 Resources.Policy.Properties")
                .hasMessageEndingWith(fault);
    }

    @Test
    void a_session_longer_than_aws_gives_is_refused() throws IOException {
        var broken = Samples.read(folder, """
                Resources:
                  Role:
                    Type: AWS::IAM::Role
                    Properties: {AssumeRolePolicyDocument: {Statement: []}, MaxSessionDuration: 43201}
                """);

        assertThatThrownBy(() -> RoleResource.all(broken))
                .hasMessageEndingWith("a.yaml:4 Resources.Role.Properties.MaxSessionDuration: "
                        + "MaxSessionDuration goes from 3600 to 43200 seconds");
    }

    private static RoleResource role(Stack stack, String name) {
        return RoleResource.all(stack).stream()
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> statement(RoleResource role, String policy, String sid) {
        return role.policies().stream()
                .filter(document -> document.name().equals(policy))
                .flatMap(document -> statements(document).stream())
                .filter(statement -> sid.equals(statement.get("Sid")))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked") // statements of a template are maps
    private static List<Map<String, Object>> statements(PolicyDocument policy) {
        return (List<Map<String, Object>>) policy.document().getOrDefault("Statement", List.of());
    }
}
