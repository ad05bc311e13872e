package io.stratus.local.template.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.local.template.Samples;
import io.stratus.local.template.Stack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityPoolResourceTest {

    @TempDir
    private Path folder;

    @Test
    void the_pool_takes_signed_in_users_of_the_user_pool_and_nobody_else() {
        var stack = Samples.todo();
        var users = UserPoolResource.all(stack).getFirst();

        var pool = IdentityPoolResource.all(stack).getFirst();

        assertThat(pool.guests()).isFalse();
        assertThat(pool.classicFlow()).isFalse();
        assertThat(pool.providers())
                .containsExactly(new IdentityPoolResource.Provider(
                        "cognito-idp.eu-central-1.amazonaws.com/" + users.id(),
                        users.clients().getFirst().id(),
                        true,
                        Map.of("sub", "sub")));
        assertThat(pool.authenticatedRoleArn()).isEqualTo("arn:aws:iam::000000000000:role/todo-UserFilesRole");
        assertThat(pool.unauthenticatedRoleArn()).isNull();
    }

    @Test
    void the_pool_gives_no_credentials_where_only_the_api_may() {
        var stack = Stack.read(Samples.TODO, Map.of("FilesMode", "sts"), Samples.SURROUNDINGS);

        var pool = IdentityPoolResource.all(stack).getFirst();

        assertThat(pool.authenticatedRoleArn()).isNull();
    }

    @Test
    void roles_and_tags_are_those_of_the_same_pool_and_provider() throws IOException {
        var stack = Samples.read(folder, """
                Resources:
                  One:
                    Type: AWS::Cognito::IdentityPool
                    Properties:
                      AllowUnauthenticatedIdentities: true
                      AllowClassicFlow: true
                      CognitoIdentityProviders: [{ProviderName: a, ClientId: c}, {ProviderName: b, ClientId: d}]
                  Two:
                    Type: AWS::Cognito::IdentityPool
                    Properties: {AllowUnauthenticatedIdentities: false, IdentityPoolName: two}
                  Roles:
                    Type: AWS::Cognito::IdentityPoolRoleAttachment
                    Properties: {IdentityPoolId: !Ref One, Roles: {unauthenticated: guest}}
                  Tags:
                    Type: AWS::Cognito::IdentityPoolPrincipalTag
                    Properties: {IdentityPoolId: !Ref One, IdentityProviderName: b, UseDefaults: true}
                """);

        var pools = IdentityPoolResource.all(stack);

        assertThat(pools.getFirst().guests()).isTrue();
        assertThat(pools.getFirst().classicFlow()).isTrue();
        assertThat(pools.getFirst().authenticatedRoleArn()).isNull();
        assertThat(pools.getFirst().unauthenticatedRoleArn()).isEqualTo("guest");
        assertThat(pools.getFirst().providers())
                .containsExactly(
                        new IdentityPoolResource.Provider("a", "c", false, Map.of()),
                        new IdentityPoolResource.Provider("b", "d", false, Map.of("username", "sub", "client", "aud")));
        assertThat(pools.getLast().name()).isEqualTo("two");
        assertThat(pools.getLast().unauthenticatedRoleArn()).isNull();
    }

    @Test
    void a_provider_without_a_client_is_refused_with_its_place() throws IOException {
        var broken = Samples.read(folder, """
                Resources:
                  Pool:
                    Type: AWS::Cognito::IdentityPool
                    Properties:
                      AllowUnauthenticatedIdentities: false
                      CognitoIdentityProviders: [{ProviderName: a}]
                """);

        assertThatThrownBy(() -> IdentityPoolResource.all(broken))
                .hasMessageEndingWith(
                        "a.yaml:6 Resources.Pool.Properties.CognitoIdentityProviders[0]: \"ClientId\" is missing");
    }
}
