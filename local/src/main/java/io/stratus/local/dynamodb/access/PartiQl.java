package io.stratus.local.dynamodb.access;

import io.stratus.local.iam.Access;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// A statement of PartiQL (DynamoDB Developer Guide, "IAM security policies with PartiQL for DynamoDB").
///
/// Its keys are not looked at: a policy that names leading keys allows no statement here.
final class PartiQl {

    private static final String NAME = "\"?([\\w.-]+?)\"?(?:\\.\"?([\\w.-]+)\"?)?(?=[\\s;]|$)";
    private static final Pattern STATEMENT = Pattern.compile(
            "\\s*(?:(select)\\b(?:[^\"']|'[^']*'|\"[^\"]*\")*?\\sfrom|(insert)\\s+into|(update)|(delete)\\s+from)\\s+"
                    + NAME + ".*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private PartiQl() {}

    static Access access(String statement, Place place, String operation) {
        var parts = STATEMENT.matcher(statement);
        var keys = Map.of(
                "dynamodb:LeadingKeys", List.of(""),
                "dynamodb:FullTableScan", List.of("true"),
                "dynamodb:EnclosingOperation", enclosing(operation));
        if (!parts.matches()) {
            return new Access("dynamodb:" + operation, "*", keys);
        }
        var index = parts.group(6);
        var table = parts.group(5);
        return new Access(
                "dynamodb:PartiQL" + verb(parts.group(1), parts.group(2), parts.group(3), parts.group(4)),
                index == null ? place.table(table) : place.index(table, index),
                keys);
    }

    private static List<String> enclosing(String operation) {
        return operation.equals("ExecuteStatement") ? List.of() : List.of(operation);
    }

    private static String verb(String... written) {
        for (var verb : written) {
            if (verb != null) {
                return verb.substring(0, 1).toUpperCase(Locale.ROOT)
                        + verb.substring(1).toLowerCase(Locale.ROOT);
            }
        }
        throw new IllegalArgumentException("a statement without a verb matched");
    }
}
