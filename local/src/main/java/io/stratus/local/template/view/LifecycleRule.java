package io.stratus.local.template.view;

import io.stratus.local.template.yaml.Value;
import java.util.Optional;
import java.util.OptionalInt;

/// A rule of a bucket's lifecycle. All periods are days; an absent one means never.
///
/// @param id empty where the template has none: S3 makes one up
/// @param prefix of the keys that it is for; empty for all
/// @param expiration of current versions
/// @param noncurrentExpiration of versions after another has taken their place
/// @param abortUpload of multipart uploads after they began
/// @param expiredDeleteMarkers whether a delete marker that stands alone goes
public record LifecycleRule(
        String id,
        boolean enabled,
        String prefix,
        OptionalInt expiration,
        OptionalInt noncurrentExpiration,
        OptionalInt abortUpload,
        boolean expiredDeleteMarkers) {

    static LifecycleRule of(Value rule) {
        return new LifecycleRule(
                rule.maybe("Id").map(Value::text).orElse(""),
                enabled(rule.at("Status")),
                rule.maybe("Prefix").map(Value::text).orElse(""),
                days(Optional.of(rule), "ExpirationInDays"),
                days(rule.maybe("NoncurrentVersionExpiration"), "NoncurrentDays"),
                days(rule.maybe("AbortIncompleteMultipartUpload"), "DaysAfterInitiation"),
                rule.maybe("ExpiredObjectDeleteMarker").map(Value::flag).orElse(false));
    }

    private static boolean enabled(Value status) {
        return switch (status.text()) {
            case "Enabled" -> true;
            case "Disabled" -> false;
            default -> throw status.wrong("Status is Enabled or Disabled");
        };
    }

    private static OptionalInt days(Optional<Value> part, String name) {
        return part.map(given -> Whole.of(given, name, 1, Integer.MAX_VALUE)).orElse(OptionalInt.empty());
    }
}
