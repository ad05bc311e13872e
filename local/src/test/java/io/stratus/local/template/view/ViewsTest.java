package io.stratus.local.template.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.stratus.local.template.Samples;
import io.stratus.local.template.Stack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewsTest {

    private final Stack stack = Samples.todo();

    @Test
    void the_function_runs_from_the_artefact_that_the_template_names() {
        var function = FunctionResource.all(stack).getFirst();

        assertThat(function.logicalId()).isEqualTo("TodoApiFunction");
        assertThat(function.code())
                .isEqualTo(Path.of("../todo-service/target/todo-service-aws.jar")
                        .toAbsolutePath()
                        .normalize());
        assertThat(function.memory()).isEqualTo(1769);
        assertThat(function.timeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(function.reservedConcurrency()).isEqualTo(OptionalInt.of(100));
        assertThat(function.invokedArn())
                .isEqualTo("arn:aws:lambda:eu-central-1:000000000000:function:todo-TodoApiFunction:live");
    }

    @Test
    void the_function_gets_the_environment_of_the_template_with_secrets_in_place() {
        var function = FunctionResource.all(stack).getFirst();

        assertThat(function.environment())
                .containsExactly(
                        entry("MAIN_CLASS", "io.stratus.todo.TodoApplication"),
                        entry("SPRING_CLOUD_FUNCTION_DEFINITION", "todoApi"),
                        entry("TODO_TABLE", "todo-TodoTable"),
                        entry("TODO_CURSOR_KEY", "generated:current"),
                        entry("TODO_CURSOR_KEY_PREVIOUS", ""),
                        entry("TODO_WEB_ORIGIN", "https://todo.example.com"));
    }

    @Test
    void the_table_has_its_three_local_indexes() {
        var table = TableResource.all(stack).getFirst();

        assertThat(table.key()).isEqualTo(new TableResource.Key("pk", "sk"));
        assertThat(table.attributeTypes())
                .containsExactly(
                        entry("pk", "S"),
                        entry("sk", "S"),
                        entry("dueKey", "S"),
                        entry("listKey", "S"),
                        entry("changedAt", "N"));
        assertThat(table.localIndexes())
                .extracting(TableResource.Index::name, index -> index.key().range(), TableResource.Index::projection)
                .containsExactly(
                        tuple("byDue", "dueKey", "INCLUDE"),
                        tuple("byList", "listKey", "INCLUDE"),
                        tuple("byChange", "changedAt", "KEYS_ONLY"));
        assertThat(table.globalIndexes()).isEmpty();
        assertThat(table.timeToLiveAttribute()).isEqualTo("expiresAt");
        assertThat(table.streamView()).isNull();
    }

    @Test
    void the_stage_throttles_every_method_alike() {
        var api = ApiResource.all(stack).getFirst();

        assertThat(api.stage()).isEqualTo("prod");
        assertThat(api.methodSettings())
                .containsExactly(
                        new ApiResource.MethodSettings("/*", "*", OptionalDouble.of(200), OptionalDouble.of(400)));
    }

    @Test
    void the_pool_has_its_client_and_its_group() {
        var pool = UserPoolResource.all(stack).getFirst();

        var client = pool.clients().getFirst();

        assertThat(pool.passwordPolicy())
                .isEqualTo(new UserPoolResource.PasswordPolicy(12, true, true, true, false, Duration.ofDays(3)));
        assertThat(pool.usernameAttributes()).containsExactly("email");
        assertThat(pool.caseSensitive()).isFalse();
        assertThat(pool.adminCreateUserOnly()).isFalse();
        assertThat(pool.verificationMail())
                .isEqualTo(new PoolMail("Your MyTodoList code", "Your MyTodoList code is {####}."));
        assertThat(pool.invitationMail()).isEqualTo(new PoolMail(null, null));
        assertThat(pool.groups()).containsExactly("testers");
        assertThat(client.explicitAuthFlows())
                .containsExactlyInAnyOrder("ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH");
        assertThat(client.idTokenValidity()).isEqualTo(Duration.ofHours(1));
        assertThat(client.refreshTokenValidity()).isEqualTo(Duration.ofDays(30));
        assertThat(client.rotationGrace()).isNull();
        assertThat(client.tokenRevocation()).isTrue();
        assertThat(pool.accounts()).isEqualTo(new PoolAccounts("OPTIONAL", Set.of("email"), Set.of("verified_email")));
        assertThat(client.preventsUserExistenceErrors()).isTrue();
        assertThat(pool.domain()).isTrue();
        assertThat(client.oauth())
                .isEqualTo(new ClientOAuth(
                        true,
                        Set.of("code"),
                        List.of("openid", "email"),
                        List.of("mytodolist://signed-in"),
                        List.of("mytodolist://signed-in"),
                        Set.of("COGNITO")));
    }

    @Test
    void what_the_local_run_cannot_do_is_refused_with_its_place(@TempDir Path folder) throws IOException {
        var broken = Samples.read(folder, """
                Resources:
                  Pool:
                    Type: AWS::Cognito::UserPool
                    Properties: {VerificationMessageTemplate: {DefaultEmailOption: CONFIRM_WITH_LINK}}
                  Function:
                    Type: AWS::Serverless::Function
                    Properties: {Handler: a.B::c, CodeUri: b.jar, Runtime: java25, Timeout: 901}
                """);

        assertThatThrownBy(() -> UserPoolResource.all(broken))
                .hasMessageEndingWith(
                        "a.yaml:4 Resources.Pool.Properties.VerificationMessageTemplate.DefaultEmailOption: "
                                + "the local run confirms by code only");
        assertThatThrownBy(() -> FunctionResource.all(broken))
                .hasMessageEndingWith("a.yaml:7 Resources.Function.Properties.Timeout: Timeout goes from 1 to 900");
    }
}
