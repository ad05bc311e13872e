package io.stratus.common.dynamo;

import java.io.IOException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/// Tells what passes from what does not among the failures of any AWS service.
public final class Outages {

    private Outages() {}

    /// Whether the same call may succeed later: throttled, failed inside the service, or not reached. Whether a write
    /// took effect is unknown then.
    public static boolean passes(SdkException failed) {
        return switch (failed) {
            case AwsServiceException e -> e.isThrottlingException() || e.statusCode() >= 500;
            case SdkClientException e -> e.getCause() instanceof IOException;
            default -> false;
        };
    }
}
