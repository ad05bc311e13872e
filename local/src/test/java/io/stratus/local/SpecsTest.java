package io.stratus.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.stratus.local.cognito.AccountRules;
import io.stratus.local.cognito.MailTemplate;
import io.stratus.local.cognito.PasswordPolicy;
import io.stratus.local.dynamodb.TableSpec;
import io.stratus.local.dynamodb.TableSpec.PrimaryKey;
import io.stratus.local.gateway.throttle.MethodThrottle;
import io.stratus.local.gateway.throttle.Throttle;
import io.stratus.local.template.Samples;
import io.stratus.local.template.Stack;
import io.stratus.local.template.view.ApiResource;
import io.stratus.local.template.view.FunctionResource;
import io.stratus.local.template.view.TableResource;
import io.stratus.local.template.view.UserPoolResource;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/// What `sam/todo.yaml` says, as the services are told it.
class SpecsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Stack stack = Samples.todo();

    @Test
    void a_table_has_the_keys_indexes_and_expiry_of_the_template() {
        var spec = Specs.table(TableResource.all(stack).getFirst());

        assertThat(spec.region()).isEqualTo("eu-central-1");
        assertThat(spec.key()).isEqualTo(new PrimaryKey("pk", "sk"));
        assertThat(spec.attributeTypes())
                .hasSize(5)
                .contains(entry("pk", ScalarAttributeType.S), entry("changedAt", ScalarAttributeType.N));
        assertThat(spec.localIndexes())
                .extracting(TableSpec.Index::name)
                .containsExactlyInAnyOrder("byDue", "byList", "byChange");
        assertThat(spec.localIndexes())
                .filteredOn(index -> index.name().equals("byDue"))
                .singleElement()
                .satisfies(index -> {
                    assertThat(index.key()).isEqualTo(new PrimaryKey("pk", "dueKey"));
                    assertThat(index.projection()).isEqualTo(ProjectionType.INCLUDE);
                    assertThat(index.included()).contains("title", "status").doesNotContain("notes");
                });
        assertThat(spec.globalIndexes()).isEmpty();
        assertThat(spec.ttlAttribute()).isEqualTo("expiresAt");
        assertThat(spec.streamView()).isNull();
    }

    @Test
    void a_function_has_the_limits_of_the_template_and_the_run_adds_its_environment() {
        var function = FunctionResource.all(stack).getFirst();

        var spec = Specs.function(function, () -> Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:4566"));

        assertThat(spec.logicalId()).isEqualTo("TodoApiFunction");
        assertThat(spec.memoryMb()).isEqualTo(1769);
        assertThat(spec.timeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(spec.reservedConcurrency()).isEqualTo(100);
        assertThat(spec.environment())
                .contains(
                        entry("SPRING_CLOUD_FUNCTION_DEFINITION", "todoApi"),
                        entry("TODO_CURSOR_KEY", "generated:current"))
                .doesNotContainKey("AWS_ENDPOINT_URL");
        assertThat(spec.instanceEnvironment().get()).containsOnlyKeys("AWS_ENDPOINT_URL");
    }

    @Test
    void a_pool_has_the_rules_mails_and_clients_of_the_template_and_cognitos_words_where_it_has_none() {
        var spec = Specs.pool(UserPoolResource.all(stack).getFirst());

        assertThat(spec.passwordPolicy())
                .isEqualTo(new PasswordPolicy(12, true, true, true, false, Duration.ofDays(3)));
        assertThat(spec.usernameAttributes()).containsExactly("email");
        assertThat(spec.autoVerifiedAttributes()).containsExactly("email");
        assertThat(spec.caseSensitive()).isFalse();
        assertThat(spec.adminCreateUserOnly()).isFalse();
        assertThat(spec.groups()).containsExactly("testers");
        assertThat(spec.verificationMail())
                .isEqualTo(new MailTemplate("Your MyTodoList code", "Your MyTodoList code is {####}."));
        assertThat(spec.invitationMail()).isEqualTo(MailTemplate.INVITATION);
        assertThat(spec.accountRules())
                .isEqualTo(new AccountRules(AccountRules.Mfa.OPTIONAL, Set.of("email"), Set.of("verified_email")));
        assertThat(spec.clients()).singleElement().satisfies(client -> {
            assertThat(client.secret()).isNull();
            assertThat(client.explicitAuthFlows())
                    .containsExactlyInAnyOrder("ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH");
            assertThat(client.idTokenValidity()).isEqualTo(HOUR);
            assertThat(client.accessTokenValidity()).isEqualTo(HOUR);
            assertThat(client.refreshTokenValidity()).isEqualTo(Duration.ofDays(30));
            assertThat(client.preventUserExistenceErrors()).isTrue();
            assertThat(client.tokenRevocation()).isTrue();
            assertThat(client.rotationGrace()).isNull();
        });
    }

    @Test
    void an_api_is_throttled_as_its_stage_says() {
        var spec = Specs.api(ApiResource.all(stack).getFirst());

        assertThat(spec.methods()).containsExactly(new MethodThrottle("/*", "*", new Throttle(200, 400)));
        assertThat(spec.openapi()).containsEntry("openapi", "3.0.1");
    }
}
