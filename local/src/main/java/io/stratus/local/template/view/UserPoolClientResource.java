package io.stratus.local.template.view;

import io.stratus.local.template.Resource;
import io.stratus.local.template.Stack;
import io.stratus.local.template.yaml.Value;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `AWS::Cognito::UserPoolClient`.
///
/// @param explicitAuthFlows as `ALLOW_USER_SRP_AUTH`; empty where the template names none, which gives AWS's default
/// @param tokenRevocation whether sessions can be ended by their refresh token
/// @param rotationGrace how long a refresh token may be used again after its first use gave a new one; null where no
///     use gives a new one
public record UserPoolClientResource(
        String logicalId,
        String id,
        String name,
        boolean generatesSecret,
        Set<String> explicitAuthFlows,
        Duration idTokenValidity,
        Duration accessTokenValidity,
        Duration refreshTokenValidity,
        Duration authSessionValidity,
        boolean tokenRevocation,
        @Nullable Duration rotationGrace,
        boolean preventsUserExistenceErrors,
        ClientOAuth oauth) {

    private static final String TYPE = "AWS::Cognito::UserPoolClient";

    static List<UserPoolClientResource> of(Stack stack, String poolId) {
        return stack.ofType(TYPE).stream()
                .filter(client -> client.properties().at("UserPoolId").text().equals(poolId))
                .map(UserPoolClientResource::of)
                .toList();
    }

    private static UserPoolClientResource of(Resource client) {
        var properties = client.properties();
        return new UserPoolClientResource(
                client.logicalId(),
                client.physicalId(),
                properties.maybe("ClientName").map(Value::text).orElse(client.logicalId()),
                properties.maybe("GenerateSecret").map(Value::flag).orElse(false),
                Set.copyOf(
                        properties.maybe("ExplicitAuthFlows").map(Value::texts).orElse(List.of())),
                validity(properties, "IdToken", Duration.ofHours(1), ChronoUnit.HOURS),
                validity(properties, "AccessToken", Duration.ofHours(1), ChronoUnit.HOURS),
                validity(properties, "RefreshToken", Duration.ofDays(30), ChronoUnit.DAYS),
                properties
                        .maybe("AuthSessionValidity")
                        .map(minutes -> Duration.ofMinutes(minutes.wholeNumber()))
                        .orElse(Duration.ofMinutes(3)),
                properties.maybe("EnableTokenRevocation").map(Value::flag).orElse(true),
                properties
                        .maybe("RefreshTokenRotation")
                        .map(UserPoolClientResource::rotationGrace)
                        .orElse(null),
                is(properties.maybe("PreventUserExistenceErrors"), "ENABLED"),
                ClientOAuth.of(properties));
    }

    private static @Nullable Duration rotationGrace(Value rotation) {
        if (!is(rotation.maybe("Feature"), "ENABLED")) {
            return null;
        }
        return rotation.maybe("RetryGracePeriodSeconds")
                .map(seconds -> Duration.ofSeconds(seconds.wholeNumber()))
                .orElse(Duration.ZERO);
    }

    private static boolean is(Optional<Value> value, String word) {
        return value.map(Value::text).filter(word::equals).isPresent();
    }

    private static Duration validity(Value properties, String token, Duration byDefault, ChronoUnit unitByDefault) {
        var unit = properties.maybe("TokenValidityUnits").flatMap(units -> units.maybe(token));
        return properties
                .maybe(token + "Validity")
                .map(validity -> Duration.of(
                        validity.wholeNumber(),
                        unit.map(UserPoolClientResource::unit).orElse(unitByDefault)))
                .orElse(byDefault);
    }

    private static ChronoUnit unit(Value unit) {
        return switch (unit.text()) {
            case "seconds" -> ChronoUnit.SECONDS;
            case "minutes" -> ChronoUnit.MINUTES;
            case "hours" -> ChronoUnit.HOURS;
            case "days" -> ChronoUnit.DAYS;
            default -> throw unit.wrong("a unit is seconds, minutes, hours or days");
        };
    }
}
