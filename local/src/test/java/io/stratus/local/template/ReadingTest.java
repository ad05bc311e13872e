package io.stratus.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.local.template.yaml.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What intrinsic functions give, by the examples of the CloudFormation user guide where it has one.
class ReadingTest {

    @TempDir
    private Path folder;

    @Test
    void join_puts_the_delimiter_between() throws IOException {
        var name = logName("!Join [':', [a, b, !Ref AWS::Region]]");

        assertThat(name).isEqualTo("a:b:eu-central-1");
    }

    @Test
    void select_counts_from_zero() throws IOException {
        var name = logName("!Select ['1', [apples, grapes, oranges, mangoes]]");

        assertThat(name).isEqualTo("grapes");
    }

    @Test
    void split_gives_what_lies_between_delimiters() throws IOException {
        var third = logName("!Select [2, !Split ['|', 'a|b|c']]");
        var beforeTheFirst = logName("!Join ['-', !Split ['.', '.a.']]");

        assertThat(third).isEqualTo("c");
        assertThat(beforeTheFirst).isEqualTo("-a-");
    }

    @Test
    void find_in_map_takes_the_value_of_two_keys() throws IOException {
        var stack = read("""
                Parameters:
                  Stage: {Type: String, Default: prod}
                Mappings:
                  Logs:
                    prod: {days: 90, names: [a, b]}
                    test: {days: 1}
                Conditions:
                  KeepsLong: !Equals [!FindInMap [Logs, !Ref Stage, days], 90]
                Resources:
                  Logs:
                    Type: AWS::Logs::LogGroup
                    Condition: KeepsLong
                    Properties:
                      RetentionInDays: !FindInMap [Logs, !Ref Stage, days]
                      LogGroupName: !Select [1, !FindInMap [Logs, !Ref Stage, names]]
                """);

        assertThat(stack.resource("Logs").physicalId()).isEqualTo("b");
        assertThat(stack.resource("Logs").properties().at("RetentionInDays").wholeNumber())
                .isEqualTo(90);
    }

    @Test
    void sub_takes_variables_of_its_own_before_those_of_the_template() throws IOException {
        var name = logName("!Sub ['www.${Domain}.${AWS::URLSuffix}', {Domain: !Ref AWS::AccountId}]");

        assertThat(name).isEqualTo("www.000000000000.amazonaws.com");
    }

    @Test
    void sub_leaves_a_literal_alone() throws IOException {
        var name = logName("!Sub 'private/${!aws:PrincipalTag/sub}/*'");

        assertThat(name).isEqualTo("private/${aws:PrincipalTag/sub}/*");
    }

    @Test
    void no_value_removes_a_property_and_an_item() throws IOException {
        var logs = read("""
                Resources:
                  Logs:
                    Type: AWS::Logs::LogGroup
                    Properties:
                      LogGroupName: !Ref AWS::NoValue
                      Tags: [!Ref AWS::NoValue, {Key: a, Value: b}]
                """).resource("Logs");

        assertThat(logs.physicalId()).isEqualTo("todo-Logs");
        assertThat(logs.properties().plain()).isEqualTo(Map.of("Tags", List.of(Map.of("Key", "a", "Value", "b"))));
    }

    @Test
    void conditions_are_combined_as_written() throws IOException {
        var stack = read("""
                Parameters:
                  Size: {Type: String, Default: small}
                Conditions:
                  Small: !Equals [!Ref Size, small]
                  Never: !And [!Condition Small, !Not [!Condition Small]]
                  Always: !Or [!Condition Never, !Condition Small]
                Resources:
                  One: {Type: AWS::Logs::LogGroup, Condition: Always}
                  Two: {Type: AWS::Logs::LogGroup, Condition: Never}
                Outputs:
                  One: {Value: !Ref One, Condition: Always}
                  Two: {Value: !Ref Two, Condition: Never}
                """);

        assertThat(stack.resources()).extracting(Resource::logicalId).containsExactly("One");
        assertThat(stack.outputs()).isEqualTo(Map.of("One", "todo-One"));
        assertThat(stack.report()).extracting(ReportRow::logicalId).containsExactly("One");
    }

    @Test
    void a_branch_not_taken_may_name_a_resource_that_does_not_exist() throws IOException {
        var stack = read("""
                Conditions:
                  Never: !Equals [a, b]
                Resources:
                  Absent: {Type: AWS::Logs::LogGroup, Condition: Never}
                  Pool:
                    Type: AWS::Cognito::UserPool
                    Properties: {UserPoolName: !If [Never, !Ref Absent, here]}
                """);

        assertThat(stack.resource("Pool").properties().at("UserPoolName").text())
                .isEqualTo("here");
    }

    @Test
    void globals_are_merged_below_a_functions_own_properties() throws IOException {
        var function = read("""
                Globals:
                  Function:
                    Runtime: java25
                    Timeout: 15
                    Layers: [a]
                    Environment: {Variables: {A: global, B: global}}
                Resources:
                  Function:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: a.B::c
                      CodeUri: b.jar
                      Timeout: 5
                      Layers: [b]
                      Environment: {Variables: {B: own}}
                """).resource("Function").properties();

        assertThat(function.at("Runtime").text()).isEqualTo("java25");
        assertThat(function.at("Timeout").wholeNumber()).isEqualTo(5);
        assertThat(function.at("Layers").texts()).containsExactly("a", "b");
        assertThat(function.at("Environment").at("Variables").plain()).isEqualTo(Map.of("A", "global", "B", "own"));
    }

    @Test
    void a_function_without_an_alias_has_none_to_refer_to() throws IOException {
        var stack = read("""
                Resources:
                  Function:
                    Type: AWS::Serverless::Function
                    Properties: {Handler: a.B::c, CodeUri: b.jar, Runtime: java25}
                """);

        assertThat(stack.named("FunctionRole").ref()).isEqualTo("todo-FunctionRole");
        assertThatThrownBy(() -> stack.named("Function.Alias")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_roles_policies_may_name_what_names_the_function() throws IOException {
        var stack = read("""
                Resources:
                  Function:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: a.B::c
                      CodeUri: b.jar
                      Runtime: java25
                      Environment: {Variables: {KEY: !Ref Secret}}
                  Secret:
                    Type: AWS::SecretsManager::Secret
                    Properties: {Description: !GetAtt FunctionRole.Arn}
                """);

        assertThat(stack.resource("Secret").properties().at("Description").text())
                .isEqualTo("arn:aws:iam::000000000000:role/todo-FunctionRole");
    }

    @Test
    void secrets_come_from_the_template_else_from_the_caller() throws IOException {
        var names = read("""
                Resources:
                  Own:
                    Type: AWS::SecretsManager::Secret
                    Properties:
                      Name: own
                      GenerateSecretString: {SecretStringTemplate: '{"user": "ann"}', GenerateStringKey: password}
                  Logs:
                    Type: AWS::Logs::LogGroup
                    Properties:
                      Tags:
                        - !Sub '{{resolve:secretsmanager:${Own}:SecretString:user}}'
                        - '{{resolve:secretsmanager:own:SecretString:password:AWSCURRENT}}'
                        - 'a-{{resolve:secretsmanager:other:SecretString:token}}-b'
                """).resource("Logs").properties().at("Tags");

        assertThat(names.texts()).containsExactly("ann", "generated:password", "a-generated:token-b");
    }

    private String logName(String expression) throws IOException {
        Value properties = read("""
                Resources:
                  Logs:
                    Type: AWS::Logs::LogGroup
                    Properties:
                      LogGroupName: %s
                """.formatted(expression)).resource("Logs").properties();
        return properties.at("LogGroupName").text();
    }

    private Stack read(String yaml) throws IOException {
        return Stack.read(Files.writeString(folder.resolve("a.yaml"), yaml), Map.of(), Samples.SURROUNDINGS);
    }
}
