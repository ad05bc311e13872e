package io.stratus.local.template.view;

import io.stratus.local.template.yaml.Value;

/// What of a bucket cannot be opened to the public.
public record PublicAccessBlock(
        boolean blockPublicAcls, boolean blockPublicPolicy, boolean ignorePublicAcls, boolean restrictPublicBuckets) {

    // Since April 2023 a new bucket blocks everything unless it says otherwise.
    static final PublicAccessBlock ALL = new PublicAccessBlock(true, true, true, true);

    static PublicAccessBlock of(Value configuration) {
        return new PublicAccessBlock(
                is(configuration, "BlockPublicAcls"),
                is(configuration, "BlockPublicPolicy"),
                is(configuration, "IgnorePublicAcls"),
                is(configuration, "RestrictPublicBuckets"));
    }

    private static boolean is(Value configuration, String name) {
        return configuration.maybe(name).map(Value::flag).orElse(false);
    }
}
