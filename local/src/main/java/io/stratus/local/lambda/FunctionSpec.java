package io.stratus.local.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One function as its template declares it (CloudFormation `AWS::Lambda::Function`).
///
/// @param arn unqualified: `arn:aws:lambda:<region>:<account>:function:<name>`
/// @param code the artefact: one shaded jar, or a folder laid out as Lambda's task root (classes and `lib/*.jar`)
/// @param handler a class, or `class::method`
/// @param memoryMb 128 to 10,240
/// @param timeout of one invocation, 1 s to 15 min
/// @param environment what the template declares; the names Lambda reserves are overridden
/// @param reservedConcurrency most calls at once; null where the template sets none, 0 throttles every call
/// @param instanceEnvironment asked at each start of an instance: credentials of the function's role, endpoints
public record FunctionSpec(
        String logicalId,
        String name,
        String arn,
        Path code,
        String handler,
        int memoryMb,
        Duration timeout,
        Map<String, String> environment,
        @Nullable Integer reservedConcurrency,
        Supplier<Map<String, String>> instanceEnvironment) {

    public FunctionSpec {
        if (arn.split(":", -1).length != 7 || !arn.endsWith(":function:" + name)) {
            throw new IllegalArgumentException(arn + " is not the unqualified ARN of function " + name);
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout of " + logicalId + " is not positive");
        }
        if (reservedConcurrency != null && reservedConcurrency < 0) {
            throw new IllegalArgumentException("reserved concurrency of " + logicalId + " is negative");
        }
        code = code.toAbsolutePath();
        environment = Map.copyOf(environment);
    }

    FunctionSpec withTimeout(Duration other) {
        return new FunctionSpec(
                logicalId,
                name,
                arn,
                code,
                handler,
                memoryMb,
                other,
                environment,
                reservedConcurrency,
                instanceEnvironment);
    }

    String region() {
        return arn.split(":", -1)[3];
    }

    String account() {
        return arn.split(":", -1)[4];
    }
}
