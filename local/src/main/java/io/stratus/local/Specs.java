package io.stratus.local;

import io.stratus.local.cognito.AccountRules;
import io.stratus.local.cognito.ClientSpec;
import io.stratus.local.cognito.MailTemplate;
import io.stratus.local.cognito.OAuthSettings;
import io.stratus.local.cognito.PasswordPolicy;
import io.stratus.local.cognito.PoolSpec;
import io.stratus.local.dynamodb.TableSpec;
import io.stratus.local.gateway.ApiSpec;
import io.stratus.local.gateway.throttle.MethodThrottle;
import io.stratus.local.gateway.throttle.Throttle;
import io.stratus.local.lambda.FunctionSpec;
import io.stratus.local.template.view.ApiResource;
import io.stratus.local.template.view.ClientOAuth;
import io.stratus.local.template.view.FunctionResource;
import io.stratus.local.template.view.PoolAccounts;
import io.stratus.local.template.view.PoolMail;
import io.stratus.local.template.view.TableResource;
import io.stratus.local.template.view.UserPoolClientResource;
import io.stratus.local.template.view.UserPoolResource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/// What the services are told, from what the template says. The services do not know templates, nor each other.
final class Specs {

    private Specs() {}

    static TableSpec table(TableResource table) {
        return new TableSpec(
                Place.REGION,
                table.name(),
                key(table.key()),
                table.attributeTypes().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, type -> ScalarAttributeType.fromValue(type.getValue()))),
                indexes(table.localIndexes()),
                indexes(table.globalIndexes()),
                table.timeToLiveAttribute(),
                table.streamView() == null ? null : StreamViewType.fromValue(table.streamView()));
    }

    private static TableSpec.PrimaryKey key(TableResource.Key key) {
        return new TableSpec.PrimaryKey(key.hash(), key.range());
    }

    private static List<TableSpec.Index> indexes(List<TableResource.Index> indexes) {
        return indexes.stream()
                .map(index -> new TableSpec.Index(
                        index.name(),
                        key(index.key()),
                        ProjectionType.fromValue(index.projection()),
                        index.nonKeyAttributes()))
                .toList();
    }

    static FunctionSpec function(FunctionResource function, Supplier<Map<String, String>> instanceEnvironment) {
        var reserved = function.reservedConcurrency();
        return new FunctionSpec(
                function.logicalId(),
                function.name(),
                function.arn(),
                function.code(),
                function.handler(),
                function.memory(),
                function.timeout(),
                function.environment(),
                reserved.isPresent() ? reserved.getAsInt() : null,
                instanceEnvironment);
    }

    static PoolSpec pool(UserPoolResource pool) {
        return new PoolSpec(
                pool.id(),
                pool.arn(),
                pool.name(),
                passwords(pool.passwordPolicy()),
                pool.usernameAttributes(),
                pool.autoVerifiedAttributes(),
                pool.caseSensitive(),
                pool.requiredAttributes(),
                pool.groups(),
                pool.clients().stream().map(Specs::client).toList(),
                mail(pool.verificationMail(), MailTemplate.VERIFICATION),
                mail(pool.invitationMail(), MailTemplate.INVITATION),
                pool.adminCreateUserOnly(),
                accounts(pool.accounts()),
                pool.domain());
    }

    private static AccountRules accounts(PoolAccounts accounts) {
        return new AccountRules(
                AccountRules.Mfa.valueOf(accounts.mfa()), accounts.verifiedBeforeUpdate(), accounts.recovery());
    }

    private static MailTemplate mail(PoolMail mail, MailTemplate cognitos) {
        return new MailTemplate(
                Objects.requireNonNullElse(mail.subject(), cognitos.subject()),
                Objects.requireNonNullElse(mail.message(), cognitos.message()));
    }

    private static PasswordPolicy passwords(UserPoolResource.PasswordPolicy policy) {
        return new PasswordPolicy(
                policy.minimumLength(),
                policy.lowercase(),
                policy.uppercase(),
                policy.numbers(),
                policy.symbols(),
                policy.temporaryPasswordValidity());
    }

    private static ClientSpec client(UserPoolClientResource client) {
        return new ClientSpec(
                client.id(),
                client.name(),
                null,
                client.explicitAuthFlows().isEmpty() ? ClientSpec.DEFAULT_FLOWS : client.explicitAuthFlows(),
                client.idTokenValidity(),
                client.accessTokenValidity(),
                client.refreshTokenValidity(),
                client.authSessionValidity(),
                client.preventsUserExistenceErrors(),
                client.tokenRevocation(),
                client.rotationGrace(),
                oauth(client.oauth()));
    }

    private static OAuthSettings oauth(ClientOAuth oauth) {
        return new OAuthSettings(
                oauth.allowed(),
                oauth.flows(),
                oauth.scopes(),
                oauth.callbackUrls(),
                oauth.logoutUrls(),
                oauth.identityProviders());
    }

    static ApiSpec api(ApiResource api) {
        return new ApiSpec(
                api.id(),
                api.stage(),
                Place.REGION,
                Place.ACCOUNT,
                api.openapi(),
                Throttle.ACCOUNT,
                api.methodSettings().stream()
                        .map(settings -> new MethodThrottle(
                                settings.resourcePath(),
                                settings.httpMethod(),
                                new Throttle(settings.rate().orElse(Throttle.ACCOUNT.rate()), (int)
                                        settings.burst().orElse(Throttle.ACCOUNT.burst()))))
                        .toList());
    }
}
