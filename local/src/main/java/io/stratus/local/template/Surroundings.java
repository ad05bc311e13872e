package io.stratus.local.template;

import java.util.function.BinaryOperator;

/// What a deployment knows besides the template.
///
/// @param accountId twelve digits
/// @param secret gives a text that Secrets Manager would have generated or that stands in a secret outside of the
///     stack, by the secret's ARN or name and the key in its JSON; the same at each call
public record Surroundings(String stackName, String region, String accountId, BinaryOperator<String> secret) {

    static final String PARTITION = "aws";

    static final String URL_SUFFIX = "amazonaws.com";
}
